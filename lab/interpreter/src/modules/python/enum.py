# The module `enum`, as far as programs use it: Enum, IntEnum, StrEnum, Flag.

__all__ = ["Enum", "EnumMeta", "EnumType", "Flag", "IntEnum", "IntFlag", "StrEnum", "auto", "unique"]


class auto:
    """A value to be chosen, or flags of which some are."""

    def __init__(self, *parts):
        self.parts = parts

    def __or__(self, other):
        return auto(self, other)

    __ror__ = __or__

    def settle(self, cls, key, last):
        if not hasattr(self, "value"):
            if self.parts:
                settled = [getattr(part, "value", part) for part in self.parts]
                self.value = settled[0] | settled[1]
            else:
                self.value = cls._generate_next_value_(key, 1, len(last), last)
        return self.value


class EnumType(type):
    def __prepare__(name, bases, **keywords):
        return {}

    def __new__(meta, name, bases, namespace):
        given = {
            key: value for key, value in namespace.items()
            if not key.startswith("_") and not hasattr(value, "__get__")
        }
        for key in given:
            del namespace[key]
        cls = type.__new__(meta, name, bases, namespace)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        last = []
        for key, value in given.items():
            if isinstance(value, auto):
                value = value.settle(cls, key, last)
            last.append(value)
            for member in cls._member_map_.values():
                if member._value_ == value:
                    break
            else:
                member = cls._make(value)
                member._name_ = key
                member._value_ = value
                member.__objclass__ = cls
                member._sort_order_ = len(last) - 1
                if hasattr(cls, "_own_init"):
                    member.__init__(*value if isinstance(value, tuple) else (value,))
                cls._value2member_map_[value] = member
            cls._member_map_[key] = member
            type.__setattr__(cls, key, member)
        return cls

    def __call__(cls, value):
        for member in cls._member_map_.values():
            if member._value_ == value and type(member) is cls:
                return member
        if isinstance(value, cls):
            return value
        return cls._missing_(value)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        seen = []
        for member in cls._member_map_.values():
            if not any([member is other for other in seen]):
                seen.append(member)
        return iter(seen)

    def __reversed__(cls):
        return reversed(list(cls))

    def __len__(cls):
        return len(list(cls))

    def __contains__(cls, value):
        return any([member is value or member._value_ == value for member in cls])

    def __bool__(cls):
        return True

    def __repr__(cls):
        kind = "flag" if issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        type.__delattr__(cls, name)

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    def _generate_next_value_(name, start, count, last):
        return max(last) + 1 if last else start

    @classmethod
    def _make(cls, value):
        return object.__new__(cls)

    @classmethod
    def _missing_(cls, value):
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __init_subclass__(cls):
        if "__init__" in cls.__dict__:
            cls._own_init = True

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    @classmethod
    def _make(cls, value):
        return int.__new__(cls, value)

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class StrEnum(str, Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()

    @classmethod
    def _make(cls, value):
        return str.__new__(cls, value)

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def __hash__(self):
        return hash(self._value_)


class Flag(Enum):
    def _generate_next_value_(name, start, count, last):
        return 1 << max(last).bit_length() if last else start

    @classmethod
    def _missing_(cls, value):
        known = 0
        for member in cls._member_map_.values():
            known |= member._value_
        if not isinstance(value, int) or value & ~known:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        made = cls._value2member_map_.get(value)
        if made is None:
            made = cls._make(value)
            made._name_ = "|".join([m._name_ for m in cls if m._value_ & value]) or None
            made._value_ = value
            cls._value2member_map_[value] = made
        return made

    def __or__(self, other):
        return self.__class__(self._value_ | _number(other))

    def __and__(self, other):
        return self.__class__(self._value_ & _number(other))

    def __xor__(self, other):
        return self.__class__(self._value_ ^ _number(other))

    def __invert__(self):
        known = 0
        for member in self.__class__:
            known |= member._value_
        return self.__class__(known & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in self.__class__ if m._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_})" if self._name_ is None else f"{name}.{self._name_}"


class IntFlag(int, Flag):
    _make = IntEnum.__dict__["_make"]
    __str__ = IntEnum.__str__
    __format__ = IntEnum.__format__
    __hash__ = IntEnum.__hash__


def _number(flag):
    return flag._value_ if isinstance(flag, Enum) else flag


def unique(cls):
    doubles = [f"{n} -> {m._name_}" for n, m in cls._member_map_.items() if n != m._name_]
    if doubles:
        raise ValueError(f"duplicate values found in {cls!r}: {', '.join(doubles)}")
    return cls
