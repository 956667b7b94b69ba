# The module `dataclasses`: classes whose `__init__`, `__repr__` and `__eq__`
# follow from their annotations.


import sys as _sys
from types import MappingProxyType as _MappingProxyType, new_class as _new_class


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    # A parameter of `__init__` that is given to `__post_init__` and is no field.
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return cls(type)

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"


def _means(kind, module, name, real):
    # Whether an annotation, or its text, is `module.name` or `name[...]`.
    if isinstance(kind, str):
        text = kind.strip().split("[")[0]
        return text in (name, f"{module}.{name}") or text.endswith("." + name)
    return real(kind)


def _named_class_var(kind):
    return getattr(getattr(kind, "__origin__", None) or kind, "_name", None) == "ClassVar"


def _is_class_var(kind):
    return _means(kind, "typing", "ClassVar", _named_class_var)


def _is_init_var(kind):
    return _means(
        kind, "dataclasses", "InitVar", lambda k: k is InitVar or isinstance(k, InitVar)
    )


def _is_kw_only(kind):
    return _means(kind, "dataclasses", "KW_ONLY", lambda k: k is KW_ONLY)


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self._kind = "field"
        self.metadata = _MappingProxyType(metadata if metadata is not None else {})
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.kw_only = kw_only

    def __repr__(self):
        names = (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare",
            "metadata", "kw_only",
        )
        kinds = {"field": "_FIELD", "class": "_FIELD_CLASSVAR", "init": "_FIELD_INITVAR"}
        parts = [f"{name}={getattr(self, name)!r}" for name in names]
        kind = None if self.name is None else kinds[self._kind]
        return f"Field({','.join(parts)},_field_type={kind})"

    def __set_name__(self, owner, name):
        method = getattr(type(self.default), "__set_name__", None)
        if method:
            method(self.default, owner, name)


def field(
    *, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
    metadata=None, kw_only=MISSING,
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _own_fields(cls, kw_only):
    found = []
    marked = False
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    for name, kind in cls.__dict__.get("__annotations__", {}).items():
        if _is_kw_only(kind):
            if marked:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            kw_only = marked = True
            continue
        value = cls.__dict__.get(name, MISSING)
        own = value if isinstance(value, Field) else field(default=value)
        if _is_class_var(kind):
            own._kind = "class"
        elif _is_init_var(kind):
            own._kind = "init"
        if own._kind != "field" and own.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if own._kind == "class" and own.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
        if own._kind != "class" and own.default is not MISSING and own.default.__class__.__hash__ is None:
            kind_of = type(own.default)
            message = f"mutable default {kind_of} for field {name} is not allowed: use default_factory"
            raise ValueError(message)
        own.name = name
        own.type = kind
        if own.kw_only is MISSING:
            own.kw_only = kw_only
        if isinstance(value, Field):
            if own.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, own.default)
        found.append(own)
    return found


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _make_init(cls, all_fields, frozen):
    taken = [f for f in all_fields if f.init]
    passed_on = [f for f in all_fields if f._kind == "init"]
    positional = [f.name for f in taken if not f.kw_only]
    title = f"{cls.__qualname__}.__init__()"

    def __init__(self, *args, **kwargs):
        if len(args) > len(positional):
            n = len(positional) + 1
            least = n - len([f for f in taken if not f.kw_only and _has_default(f)])
            takes = n if least == n else f"from {least} to {n}"
            s = "" if takes == 1 else "s"
            given = len(args) + 1
            raise TypeError(f"{title} takes {takes} positional argument{s} but {given} were given")
        values = dict(zip(positional, args))
        for name, value in kwargs.items():
            if name in values:
                raise TypeError(f"{title} got multiple values for argument {name!r}")
            if name not in [f.name for f in taken]:
                raise TypeError(f"{title} got an unexpected keyword argument {name!r}")
            values[name] = value
        lacking = [f for f in taken if f.name not in values and not _has_default(f)]
        by_position = [repr(f.name) for f in lacking if not f.kw_only]
        missing = by_position or [repr(f.name) for f in lacking]
        if missing:
            kind = "positional" if by_position else "keyword-only"
            names = missing[0]
            if len(missing) > 1:
                comma = "," if len(missing) > 2 else ""
                names = ", ".join(missing[:-1]) + comma + " and " + missing[-1]
            s = "s" if len(missing) > 1 else ""
            raise TypeError(f"{title} missing {len(missing)} required {kind} argument{s}: {names}")
        put = object.__setattr__ if frozen else setattr
        for f in all_fields:
            if f._kind == "init":
                if f.name not in values:
                    values[f.name] = f.default
            elif f.name in values:
                put(self, f.name, values[f.name])
            elif f.default_factory is not MISSING:
                put(self, f.name, f.default_factory())
            elif f.default is not MISSING:
                put(self, f.name, f.default)
        post = getattr(self, "__post_init__", None)
        if post is not None:
            post(*[values[f.name] for f in passed_on])

    return __init__


def _signature(taken):
    # The parameters as `inspect` shows them, with what stands for each.
    def shown(f):
        kind = f.type
        if isinstance(kind, type) and not hasattr(kind, "__origin__"):
            name = kind.__qualname__
            if kind.__module__ != "builtins":
                name = f"{kind.__module__}.{name}"
        else:
            name = repr(kind)
            if getattr(kind, "__module__", None) == "typing":
                name = name.replace("typing.", "")
        if f.default_factory is not MISSING:
            return f"{f.name}: {name} = <factory>"
        return f"{f.name}: {name}" + (f" = {f.default!r}" if _has_default(f) else "")

    by_name = [shown(f) for f in taken if f.kw_only]
    parts = [shown(f) for f in taken if not f.kw_only] + ["*"] * bool(by_name) + by_name
    return f"({', '.join(parts)})"


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


class _Params:
    def __init__(self, **options):
        self.__dict__ |= options

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{k}={v!r}' for k, v in vars(self).items()])})"


def _process(
    cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
):
    found = {}
    for base in reversed(cls.__mro__[1:]):
        for f in base.__dict__.get("__dataclass_fields__", {}).values():
            found[f.name] = f
    for f in _own_fields(cls, kw_only):
        found[f.name] = f
    cls.__dataclass_fields__ = found
    in_init = [f for f in found.values() if f._kind != "class"]
    all_fields = [f for f in in_init if f._kind == "field"]
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in in_init if f.init and not f.kw_only])
    frozen_bases = [
        base.__dataclass_params__.frozen for base in cls.__mro__[1:]
        if "__dataclass_params__" in base.__dict__
    ]
    if frozen_bases:
        if any(frozen_bases) and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any(frozen_bases) and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_params__ = _Params(
        init=init, repr=repr_, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    before = None
    for f in in_init:
        if f.init and not f.kw_only:
            if before is not None and not _has_default(f):
                message = f"non-default argument {f.name!r} follows default argument {before!r}"
                raise TypeError(message)
            if _has_default(f):
                before = f.name
    compared = [f.name for f in all_fields if f.compare]
    own = cls.__dict__
    # Where only `__eq__` is defined, the class was given a `__hash__` of None.
    explicit = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)
    if not cls.__doc__ and "__init__" not in own:
        cls.__doc__ = cls.__name__ + _signature([f for f in in_init if f.init and init])
    if init and "__init__" not in own:
        cls.__init__ = _make_init(cls, in_init, frozen)
    if repr_ and "__repr__" not in own:
        shown = [f.name for f in all_fields if f.repr]

        def __repr__(self):
            # Where it holds itself, `...` stands for it.
            if id(self) in running:
                return "..."
            running.append(id(self))
            try:
                parts = [f"{name}={getattr(self, name)!r}" for name in shown]
            finally:
                running.remove(id(self))
            return f"{self.__class__.__qualname__}({', '.join(parts)})"

        running = []
        cls.__repr__ = __repr__
    if eq and "__eq__" not in own:
        def __eq__(self, other):
            if self is other:
                return True
            if other.__class__ is self.__class__:
                return _values(self, compared) == _values(other, compared)
            return NotImplemented

        cls.__eq__ = __eq__
    if unsafe_hash and explicit:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or eq and frozen and not explicit:
        hashed = [f.name for f in all_fields if (f.compare if f.hash is None else f.hash)]
        def __hash__(self):
            return hash(_values(self, hashed))

        cls.__hash__ = __hash__
    elif eq and not explicit:
        cls.__hash__ = None
    if order:
        names = ("__lt__", "__le__", "__gt__", "__ge__")
        _check_free(cls, *names, why=" Consider using functools.total_ordering")

        def __lt__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) < _values(other, compared)
            return NotImplemented

        def __le__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) <= _values(other, compared)
            return NotImplemented

        def __gt__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) > _values(other, compared)
            return NotImplemented

        def __ge__(self, other):
            if other.__class__ is self.__class__:
                return _values(self, compared) >= _values(other, compared)
            return NotImplemented

        cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __lt__, __le__, __gt__, __ge__
    if frozen:
        _check_free(cls, "__setattr__", "__delattr__")
        fixed = {f.name for f in all_fields}

        def __setattr__(self, name, value):
            if type(self) is cls or name in fixed:
                raise FrozenInstanceError(f"cannot assign to field {name!r}")
            super(cls, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is cls or name in fixed:
                raise FrozenInstanceError(f"cannot delete field {name!r}")
            super(cls, self).__delattr__(name)

        cls.__setattr__, cls.__delattr__ = __setattr__, __delattr__
    if "__replace__" not in own:
        cls.__replace__ = _replace
    return cls


def _check_free(cls, *names, why=""):
    # What the class has of its own is not made anew.
    for name in names:
        if name in cls.__dict__:
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}{why}")


def _with_slots(cls, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = dict(cls.__dict__)
    inherited = [
        slot for base in cls.__mro__[1:] for slot in base.__dict__.get("__slots__", ())
    ]
    own = [f.name for f in fields(cls)]
    slots = tuple([name for name in own if name not in inherited])
    for name in own:
        names.pop(name, None)
    names.pop("__dict__", None)
    names.pop("__weakref__", None)
    names["__slots__"] = slots + ("__weakref__",) if weakref_slot else slots
    if cls.__dataclass_params__.frozen:
        names.setdefault("__getstate__", _dataclass_getstate)
        names.setdefault("__setstate__", _dataclass_setstate)
    new = type(cls)(cls.__name__, cls.__bases__, names)
    new.__qualname__ = cls.__qualname__
    return new


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
    match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")

    def wrap(cls):
        cls = _process(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )
        return _with_slots(cls, weakref_slot) if slots else cls

    return wrap if cls is None else wrap(cls)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def fields(class_or_instance):
    if not is_dataclass(class_or_instance):
        raise TypeError("must be called with a dataclass type or instance")
    found = class_or_instance.__dataclass_fields__.values()
    return tuple([f for f in found if f._kind == "field"])


def _plain(value, make):
    if is_dataclass(value) and not isinstance(value, type):
        return make(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_plain(item, make) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, make) for item in value])
    if isinstance(value, dict):
        return {_plain(k, make): _plain(v, make) for k, v in value.items()}
    return value


def _instance(obj, name):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError(f"{name}() should be called on dataclass instances")


def asdict(obj, *, dict_factory=dict):
    _instance(obj, "asdict")
    def make(value):
        return dict_factory([(f.name, _plain(getattr(value, f.name), make)) for f in fields(value)])

    return make(obj)


def astuple(obj, *, tuple_factory=tuple):
    _instance(obj, "astuple")
    def make(value):
        return tuple_factory([_plain(getattr(value, f.name), make) for f in fields(value)])

    return make(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **how):
    names = dict(namespace or {})
    kinds = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, names[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in kinds:
            raise TypeError(f"Field name duplicated: {name!r}")
        kinds[name] = kind
    names["__annotations__"] = kinds
    if module is None:
        module = _sys._getframe(1).f_globals.get("__name__")
    names["__module__"] = module
    made = _new_class(cls_name, bases, {}, lambda ns: ns.update(names))
    return dataclass(made, **how)


def replace(obj, /, **changes):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(obj, /, **changes):
    for f in obj.__dataclass_fields__.values():
        if f._kind == "class":
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if f.name not in changes:
            if f._kind == "init" and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = f.default if f._kind == "init" else getattr(obj, f.name)
    return obj.__class__(**changes)
