# The module `enum`: Enum, IntEnum, StrEnum, Flag, IntFlag, and what belongs to them.

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum",
    "auto", "unique", "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT",
    "CONFORM", "EJECT", "KEEP", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "global_enum",
]

Enum = Flag = ReprEnum = None


class _auto_null:
    # No value, where `None` is one.
    def __repr__(self):
        return "_auto_null"


_auto_null = _auto_null()
_builtin_property = property


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


def _is_descriptor(obj):
    return (
        hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")
        or isinstance(obj, (classmethod, staticmethod, _builtin_property, type(_is_descriptor)))
    )


def _is_internal_class(cls_name, obj):
    if cls_name is None or not isinstance(obj, type):
        return False
    pattern = f"{cls_name}.{obj.__name__}"
    return obj.__qualname__ == pattern or obj.__qualname__.endswith("." + pattern)


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return name.startswith(start) and len(name) > len(start) and not name.endswith("__")


class auto:
    """A value to be chosen, or flags of which some are."""

    def __init__(self, value=_auto_null):
        self.value = value
        self.parts = None

    def _with(self, other, join):
        made = auto()
        made.parts = (self, other, join)
        return made

    def __or__(self, other):
        return self._with(other, lambda a, b: a | b)

    def __and__(self, other):
        return self._with(other, lambda a, b: a & b)

    def __xor__(self, other):
        return self._with(other, lambda a, b: a ^ b)

    __ror__ = __or__

    def __repr__(self):
        return f"auto({self.value!r})"


class property:
    # A member's own attribute; of the class it is the member of that name.
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.name = self._shadowed = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            found = ownerclass.__dict__.get("_member_map_", {}).get(self.name)
            if found is not None:
                return found
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is None:
            if self._shadowed is not None:
                return getattr(instance._value_, self.name)
            found = type(instance).__dict__.get("_member_map_", {}).get(self.name)
            if found is not None:
                return found
            raise AttributeError(f"{type(instance)!r} member has no attribute {self.name!r}")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(
                f"<enum {self.clsname!r}> cannot set attribute {self.name!r}"
            )
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(
                f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}"
            )
        self.fdel(instance)

    def setter(self, fset):
        made = type(self)(self.fget, fset, self.fdel, self.__doc__)
        return made

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def _find_repr(bases):
    # What shows a value: the first base's that says how, as its data or as an enum.
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                data = base.__dict__.get("__dataclass_params__")
                return _repr_of_data if data is not None and data.repr else base.__dict__["__repr__"]
    return None


def _repr_of_data(value):
    parts = [f"{n}={getattr(value, n)!r}" for n, f in value.__dataclass_fields__.items() if f.repr]
    return ", ".join(parts)


class EnumDict(dict):
    # The namespace of the body: which names are members, in which order.
    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._auto_called = False

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in (
                "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
                "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
                "_add_alias_", "_add_value_alias_", "_use_args_", "_member_type_", "_value_repr_",
                "_new_member_", "_boundary_", "_flag_mask_", "_all_bits_", "_singles_mask_",
            ):
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use.")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                self._ignore = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                clash = set(self._ignore) & set(self._member_names)
                if clash:
                    raise ValueError(f"_ignore_ cannot specify already set names: {clash!r}")
                value = self._ignore
        elif _is_dunder(key):
            pass
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_internal_class(self._cls_name, value):
            pass
        elif not isinstance(value, member) and _is_descriptor(value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._settled(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _settled(self, key, value):
        if isinstance(value, auto):
            self._auto_called = True
            return self._one(key, value)
        if type(value) is tuple and any([isinstance(v, auto) for v in value]):
            self._auto_called = True
            return tuple([self._one(key, v) if isinstance(v, auto) else v for v in value])
        return value

    def _one(self, key, value):
        if value.parts is not None:
            a, b, join = value.parts
            value.value = join(*[self._one(key, p) if isinstance(p, auto) else getattr(p, "_value_", p) for p in (a, b)])
        elif value.value is _auto_null:
            value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
        return value.value

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, **more):
        for key, value in dict(members, **more).items():
            self[key] = value


_EnumDict = EnumDict


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        names = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            names._generate = _function(first_enum, "_generate_next_value_")
        return names

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names)
        wrong = set(names) & {"mro", ""}
        if wrong:
            raise ValueError(f"invalid enum member name(s) {', '.join([repr(n) for n in sorted(wrong)])}")
        for name in classdict._ignore:
            classdict.pop(name, None)
        order = classdict.pop("_order_", None)
        values = {name: classdict.pop(name) for name in names}
        if isinstance(classdict.get("_generate_next_value_"), type(_is_dunder)):
            own = staticmethod(classdict["_generate_next_value_"])
            dict.__setitem__(classdict, "_generate_next_value_", own)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new, saved, use_args = metacls._find_new_(classdict, member_type, first_enum)
        body = dict(classdict)
        body.pop("_ignore_", None)
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_unhashable_values_"] = []
        body["_member_type_"] = member_type
        body["_new_member_"] = new
        body["_use_args_"] = use_args
        if boundary is not None or Flag is not None and first_enum is not None and issubclass(first_enum, Flag):
            body["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            body["_flag_mask_"] = body["_all_bits_"] = body["_singles_mask_"] = 0
        if saved and "__new__" in classdict:
            body["__new_member__"] = classdict["__new__"]
        body["_value_repr_"] = _find_repr(bases)
        body[f"_{cls}__in_progress"] = True
        enum_class = type.__new__(metacls, cls, bases, body, **kwds)
        for name, value in values.items():
            enum_class._add_member(name, value, new, use_args)
        type.__delattr__(enum_class, f"_{cls}__in_progress")
        if Enum is not None:
            type.__setattr__(enum_class, "__new__", Enum.__dict__["__new__"])
        shown = set(classdict)
        if ReprEnum is not None and ReprEnum in bases:
            if "__format__" not in shown:
                type.__setattr__(enum_class, "__format__", member_type.__format__)
            if "__str__" not in shown:
                method = member_type.__str__
                if method is object.__str__:
                    method = _str_of_value
                type.__setattr__(enum_class, "__str__", method)
            shown |= {"__format__", "__str__"}
        if Enum is not None:
            # What shows a member is Enum's, unless the class says otherwise.
            for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
                found = getattr(enum_class, name, None)
                plain = getattr(object, name, None), getattr(member_type, name, None)
                if name not in shown and found in plain:
                    type.__setattr__(enum_class, name, getattr(first_enum, name))
        if Flag is not None and issubclass(enum_class, Flag):
            for name in (
                "__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__",
            ):
                if name not in classdict:
                    type.__setattr__(enum_class, name, Flag.__dict__[name])
        if order is not None:
            wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if Flag is not None and issubclass(enum_class, Flag):
                wanted = [n for n in wanted if n in enum_class._member_names_]
            if wanted != enum_class._member_names_:
                raise TypeError(
                    f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {wanted!r}"
                )
        if Flag is not None and issubclass(enum_class, Flag):
            enum_class._settle_flags(names)
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def _add_member(cls, name, value, new, use_args):
        args = value if isinstance(value, tuple) else (value,)
        if cls._member_type_ is tuple:
            args = (args,)
        made = new(cls) if not use_args else new(cls, *args)
        if not hasattr(made, "_value_"):
            if cls._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = cls._member_type_(*args)
                except Exception as error:
                    raise TypeError("_value_ not set in __new__, unable to create it") from error
        value = made._value_
        made._name_ = name
        made.__objclass__ = cls
        made.__init__(*args)
        made._sort_order_ = len(cls._member_names_)
        known = cls._known(value)
        if known is not None:
            made = known
        elif Flag is None or not issubclass(cls, Flag) or (
            isinstance(value, int) and value != 0 and value & value - 1 == 0
        ):
            cls._member_names_.append(name)
        if known is None and Flag is not None and issubclass(cls, Flag) and isinstance(value, int):
            cls._flag_mask_ |= value
            if value > 0 and value & value - 1 == 0:
                cls._singles_mask_ |= value
            cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
        cls._member_map_[name] = made
        held = None
        for base in cls.__mro__[1:]:
            found = base.__dict__.get(name)
            if isinstance(found, property):
                held = found
                break
            if found is not None and _is_descriptor(found):
                held = found
        if held is None and cls._member_type_ is not object and hasattr(made._value_, name):
            held = True  # what is built in keeps it somewhere else
        if held is not None:
            redirect = property(*[getattr(held, part, None) for part in ("fget", "fset", "fdel")])
            if not isinstance(held, property):
                redirect._shadowed = held
            redirect.__set_name__(cls, name)
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, made)
        if known is None:
            try:
                cls._value2member_map_.setdefault(value, made)
            except TypeError:
                cls._unhashable_values_.append(value)

    def _known(cls, value):
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
            if not cls._unhashable_values_:
                return None
        except TypeError:
            pass
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found
        return None

    @staticmethod
    def _check_for_existing_members_(class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {class_name!r}> cannot extend {base!r}")

    @classmethod
    def _get_mixins_(metacls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        data_types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in data_types:
                            data_types.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    found = candidate or base
                    if found not in data_types:
                        data_types.append(found)
                    break
                else:
                    candidate = candidate or base
        if len(data_types) > 1:
            raise TypeError(f"too many data types for {class_name!r}: {set(data_types)!r}")
        return data_types[0] if data_types else object, first_enum

    @classmethod
    def _find_new_(metacls, classdict, member_type, first_enum):
        new = classdict.get("__new__")
        saved = first_enum is not None and new is not None
        if isinstance(new, staticmethod):
            new = new.__func__
        if new is None:
            for kind in (member_type, first_enum):
                for name in ("__new_member__", "__new__"):
                    found = getattr(kind, name, None)
                    own = (None, object.__new__, getattr(Enum, "__new__", None))
                    if found is not None and not any([found is o for o in own]):
                        new = found
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        use_args = new is not object.__new__
        return new, saved, use_args

    def __bool__(cls):
        return True

    def __call__(cls, value=_auto_null, names=_auto_null, *values, module=None, qualname=None,
                 type=None, start=1, boundary=None):
        if cls._member_map_ or names is _auto_null and not (module or qualname or type):
            if names is not _auto_null:
                value = (value, names) + values
            if value is _auto_null:
                raise TypeError("EnumType.__call__() missing 1 required positional argument: 'value'")
            return cls.__new__(cls, value)
        return cls._create_(value, () if names is _auto_null else names, module=module,
                            qualname=qualname, type=type, start=start, boundary=boundary)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last = names, [], []
            for count, name in enumerate(plain):
                value = classdict._generate(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            if isinstance(item, str):
                classdict[item] = names[item]
            else:
                classdict[item[0]] = item[1]
        if module is None:
            import sys
            module = sys._getframe(2).f_globals.get("__name__")
        classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in reversed(cls._member_names_)])

    def __len__(cls):
        return len(cls._member_names_)

    def __repr__(cls):
        kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        own = {
            "__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
            "__len__", "__members__", "__module__", "__name__", "__qualname__",
        }
        if cls._new_member_ is not object.__new__:
            own.add("__new__")
        if cls._member_type_ is not object:
            own.update(dir(cls._member_type_))
        return sorted(own | set(cls._member_names_))

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)


EnumMeta = EnumType


def _function(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            return found.__func__ if isinstance(found, (staticmethod, classmethod)) else found


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = cls._known(value)
        if found is not None:
            return found
        if not cls._member_map_:
            if f"_{cls.__name__}__in_progress" in cls.__dict__:
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")
            raise TypeError(f"{cls!r} has no members defined")
        error = None
        try:
            result = cls._missing_(value)
        except Exception as raised:
            error, result = raised, None
        if isinstance(result, cls):
            return result
        if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if result is None and error is None:
            raise wrong
        if error is None:
            error = TypeError(
                f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member"
            )
        if not isinstance(error, ValueError):
            error.__context__ = wrong
        raise error

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return max(last_values) + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def _add_alias_(self, name):
        self.__class__._member_map_[name] = self
        type.__setattr__(self.__class__, name, self)

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_[value] = self

    def __repr__(self):
        shown = (self.__class__._value_repr_ or repr)(self._value_)
        return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __dir__(self):
        cls = self.__class__
        found = set() if cls._member_type_ is object else set(object.__dir__(self))
        found.update([name for name in self.__dict__ if name[0] != "_" and name not in cls._member_map_])
        for base in cls.mro():
            for name, obj in base.__dict__.items():
                if name[0] == "_":
                    continue
                if name not in cls._member_map_ or isinstance(obj, property) and obj.fget is not None:
                    found.add(name)
                elif isinstance(obj, property):
                    found.discard(name)
        return sorted(found | {"__class__", "__doc__", "__eq__", "__hash__", "__module__"})

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _str_of_value(member):
    return str(member._value_)


class ReprEnum(Enum):
    """Only changes the repr()."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints."""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            high = last.bit_length() - 1
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None
        return 2 ** (high + 1)

    @classmethod
    def _settle_flags(cls, names):
        if cls._boundary_ is not KEEP:
            for name in names:
                found = cls._member_map_[name]
                if isinstance(found._value_, int) and found._value_ < 0:
                    found._value_ &= cls._all_bits_

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, every = cls._flag_mask_, cls._all_bits_
        negative = None
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_bin(value, bits)}\n  allowed {_bin(mask, bits)}"
                )
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(every + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = every + 1 + value if cls._boundary_ in (EJECT, KEEP) else mask & value
        found = cls._value2member_map_.get(value)
        if found is None:
            if cls._member_type_ is object:
                found = object.__new__(cls)
            else:
                found = cls._member_type_.__new__(cls, value)
            found._value_ = value
            parts = [m for m in cls if m._value_ & value]
            left = value & ~cls._flag_mask_
            names = "|".join([m._name_ for m in parts])
            if not names:
                names = None
            elif left and cls._boundary_ is KEEP:
                names += f"|{cls._numeric_repr_(left)}"
            found._name_ = names
            found = cls._value2member_map_.setdefault(value, found)
        if negative is not None:
            cls._value2member_map_[negative] = found
        return found

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(
                f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([m for m in self.__class__ if m._value_ & self._value_])

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        shown = (self.__class__._value_repr_ or self.__class__._numeric_repr_)(self._value_)
        if self._name_ is None:
            return f"<{name}: {shown}>"
        return f"<{name}.{self._name_}: {shown}>"

    def __str__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return f"{name}({self.__class__._numeric_repr_(self._value_)})"
        return f"{name}.{self._name_}"

    def _joined(self, other, sign, join):
        if isinstance(other, self.__class__):
            value = other._value_
        elif self.__class__._member_type_ is not object and isinstance(other, self.__class__._member_type_):
            value = other
        else:
            return NotImplemented
        for flag, number in (self, self._value_), (other, value):
            if number is None:
                raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
        return self.__class__(join(self._value_, value))

    def __or__(self, other):
        return self._joined(other, "|", lambda a, b: a | b)

    def __and__(self, other):
        return self._joined(other, "&", lambda a, b: a & b)

    def __xor__(self, other):
        return self._joined(other, "^", lambda a, b: a ^ b)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self.__class__._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self.__class__._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def _bin(value, bits):
    if value >= 0:
        digits = bin(value)[2:]
        return f"0b0 {digits.rjust(bits, '0')}"
    digits = bin(2 ** bits + value)[2:]
    return f"0b1 {digits.rjust(bits, '1')}"


def unique(enumeration):
    doubles = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
    if doubles:
        shown = ", ".join([f"{alias} -> {name}" for alias, name in doubles])
        raise ValueError(f"duplicate values found in {enumeration!r}: {shown}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                doubles = [(n, m._name_) for n, m in enumeration.__members__.items() if n != m._name_]
                if doubles:
                    shown = ", ".join([f"{alias} -> {n}" for alias, n in doubles])
                    raise ValueError(f"aliases found in {enumeration!r}: {shown}")
            elif check is CONTINUOUS:
                values = {m._value_ for m in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    missing = [1 << n for n in range(low.bit_length(), high.bit_length()) if 1 << n not in values]
                else:
                    missing = [n for n in range(low + 1, high) if n not in values]
                if missing:
                    kind = "flag" if issubclass(enumeration, Flag) else "enum"
                    raise ValueError(
                        f"invalid {kind} {name!r}: missing values {', '.join([str(n) for n in missing])}"
                    )
            elif check is NAMED_FLAGS:
                _check_names(enumeration)
        return enumeration


def _check_names(enumeration):
    # That aliases have no flags without a name.
    known, lacking, bits = {m._value_ for m in enumeration}, [], 0
    for name, alias in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and alias._value_ >= 0:
            missing = sum([bit for bit in _iter_bits_lsb(alias._value_) if bit not in known])
            if missing:
                lacking.append(name)
                bits |= missing
    if lacking:
        some = f"alias {lacking[0]} is missing"
        if len(lacking) > 1:
            some = f"aliases {', '.join(lacking[:-1])} and {lacking[-1]} are missing"
        value = "value" if bits & bits - 1 == 0 else "combined values of"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {some} {value} 0x{bits:x}"
            " [use enum.show_flag_values(value) for details]"
        )


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def global_enum(cls, update_str=False):
    import sys
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def _iter_bits_lsb(num):
    if isinstance(num, Enum):
        num = num._value_
    if num < 0:
        raise ValueError(f"{num!r} is not a positive integer")
    while num:
        bit = num & ~num + 1
        yield bit
        num ^= bit
