# The module `typing`: names to annotate with, which do nothing. Those that are
# not here by name do nothing either.
from collections.abc import *
from collections.abc import _has
from abc import ABCMeta
import collections as _collections
import sys as _sys

TYPE_CHECKING = False


# Equal ones are one object: the newest are kept.
_aliases = {}


def _kept(key, make):
    try:
        found = _aliases.get(key)
    except TypeError:
        return make()
    if found is None:
        if len(_aliases) >= 128:
            del _aliases[next(iter(_aliases))]
        found = _aliases[key] = make()
    return found


def _type_of(parameter, module=None):
    # What a hint stands for. (`_type_convert`)
    if parameter is None:
        return type(None)
    return ForwardRef(parameter, module=module) if isinstance(parameter, str) else parameter


class _Typed:
    # What `|` makes a union of.
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Name(_Typed):
    # A name that stands for a type, alone or with others in brackets.
    def __init__(self, name, origin=None, args=()):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, parameters):
        if self.__args__ and not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if self.__args__:
            return self._filled(parameters)
        if self._name == "Callable" and isinstance(parameters[0], (list, tuple)):
            parameters = (*parameters[0], *parameters[1:])
        if self._name != "Literal":
            kept = len(parameters) if self._name != "Annotated" else 1
            parameters = (*[_type_of(p) for p in parameters[:kept]], *parameters[kept:])
        if self._name == "Union" and not parameters:
            raise TypeError("Cannot take a Union of no types.")
        if self._name == "Optional":
            if len(parameters) != 1:
                raise TypeError(f"typing.Optional requires a single type. Got {parameters!r:.100}.")
            return Union[parameters[0], None]
        return _kept((self._name, parameters), lambda: self._made(parameters))

    def _made(self, parameters):
        if self._name == "Union":
            return _union(parameters)
        return _Name(self._name, self.__origin__ or self, parameters)

    def _filled(self, parameters):
        found = dict(zip(self.__parameters__, parameters))
        return _Name(self._name, self.__origin__, tuple([found.get(a, a) for a in self.__args__]))

    @property
    def __parameters__(self):
        found = []
        for arg in self.__args__:
            for p in [arg] if isinstance(arg, TypeVar) else getattr(arg, "__parameters__", ()):
                if p not in found:
                    found.append(p)
        return tuple(found)

    def __mro_entries__(self, bases):
        if self._name == "NamedTuple":
            return (_NamedTuple,)
        if self._name == "TypedDict":
            return (_TypedDict,)
        origin = self.__origin__
        if isinstance(origin, type):
            if self.__args__ and not any([_is_generic(b) for b in bases if b is not self]):
                return (origin, Generic)
            return (origin,)
        if self._name == "Any":
            return ()
        raise TypeError(f"Cannot subclass {self!r}")

    def __eq__(self, other):
        if self._name == "Union" and type(other) is type(int | str):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Name):
            return NotImplemented
        same = self._name == other._name and self.__origin__ == other.__origin__
        if self._name == "Union":
            return same and set(self.__args__) == set(other.__args__)
        return same and self.__args__ == other.__args__

    def __hash__(self):
        if self._name == "Union":
            return hash((self._name, frozenset(self.__args__)))
        return hash((self._name, self.__args__))

    def __call__(self, *args, **kwargs):
        if self._name == "NamedTuple":
            return _named_tuple(*args, **kwargs)
        if self._name == "TypedDict":
            return _TypedDict.make(*args, **kwargs)
        if isinstance(self.__origin__, type) and self.__args__:
            return self.__origin__(*args, **kwargs)
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __instancecheck__(self, instance):
        if self._name == "Any":
            raise TypeError("typing.Any cannot be used with isinstance()")
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        if self._name == "Union":
            return any([issubclass(cls, arg) for arg in self.__args__])
        if self.__args__ or not isinstance(self.__origin__, type):
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name == "__metadata__" and self._name == "Annotated":
            return self.__args__[1:]
        origin = self.__dict__.get("__origin__")
        if isinstance(origin, type) and not name.startswith("__"):
            return getattr(origin, name)
        raise AttributeError(f"type object {self.__dict__.get('_name')!r} has no attribute {name!r}")

    def __repr__(self):
        name = f"typing.{self._name}"
        args = self.__args__
        if self._name == "Union" and len(args) == 2 and type(None) in args:
            name = "typing.Optional"
            args = [arg for arg in args if arg is not type(None)]
        if not args:
            return name
        if self._name == "Callable" and args[0] is not ... and not isinstance(args[0], ParamSpec):
            taken = ", ".join([_shown(arg) for arg in args[:-1]])
            return f"{name}[[{taken}], {_shown(args[-1])}]"
        return f"{name}[{', '.join([_shown(arg) for arg in args])}]"


def _shown(arg):
    if arg is ...:
        return "..."
    if isinstance(arg, type) and type(arg) is not type(list[int]):
        module = arg.__module__
        return arg.__qualname__ if module == "builtins" else f"{module}.{arg.__qualname__}"
    return repr(arg)


def _union(parameters):
    flat = []
    for p in parameters:
        for part in p.__args__ if isinstance(p, _Name) and p._name == "Union" else (p,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else _Name("Union", Union, tuple(flat))


Union = _Name("Union")
Optional = _Name("Optional")
Any = _Name("Any")

_classes = {
    "List": list, "Dict": dict, "Tuple": tuple, "Set": set, "FrozenSet": frozenset, "Type": type,
    "AbstractSet": Set, "ByteString": ByteString, "Text": str,
    "DefaultDict": _collections.defaultdict, "OrderedDict": _collections.OrderedDict,
    "Counter": _collections.Counter, "ChainMap": _collections.ChainMap, "Deque": _collections.deque,
}
for _name in (
    "Hashable", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
    "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Collection",
    "Callable", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView",
    "ValuesView", "Sequence", "MutableSequence",
):
    _classes[_name] = globals()[_name]
for _name, _class in _classes.items():
    globals()[_name] = _Name(_name, _class)
Text = str
del _name, _class, _classes


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()


class TypeVar(_Typed):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        if not isinstance(name, str):
            shown = "None" if name is None else type(name).__name__
            raise TypeError(f"{type(self).__name__.lower()}() argument 'name' must be str, not {shown}")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant
        self._infer = infer_variance
        self.__default__ = default

    def __getattr__(self, name):
        # What a type parameter evaluates when it is asked for.
        if name == "__default__":
            self.__default__ = self._default()
        elif name in ("__bound__", "__constraints__"):
            found = self._bound()
            several = isinstance(found, tuple)
            self.__bound__, self.__constraints__ = (None, found) if several else (found, ())
        else:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self.__dict__[name]

    def has_default(self):
        return self.__dict__.get("__default__") is not NoDefault

    def __repr__(self):
        if self._infer:
            return self.__name__
        sign = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return sign + self.__name__


class ParamSpec(TypeVar):
    @property
    def args(self):
        return self

    @property
    def kwargs(self):
        return self


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield self

    def __repr__(self):
        return self.__name__


def _parameter(kind, name, bound, default=None):
    made = globals()[kind](name, infer_variance=True)
    if bound:
        made._bound = bound
        del made.__bound__, made.__constraints__
    if default:
        made._default = default
        del made.__default__
    return made


def _generic_base(parameters):
    return Generic[parameters]


class TypeAliasType(_Typed):
    # `type X = ...`: its value is evaluated when it is asked for.
    def __init__(self, name, value, type_params=()):
        self.__name__ = name
        self._later = value
        self.__type_params__ = self.__parameters__ = type_params

    @property
    def __value__(self):
        if self._later is not None:
            self._value = self._later() if callable(self._later) else self._later
            self._later = None
        return self._value

    def __getitem__(self, args):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _AliasOf(self, args if isinstance(args, tuple) else (args,))

    def __repr__(self):
        return self.__name__


class _AliasOf(_Typed):
    # An alias with types in brackets.
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    def __getattr__(self, name):
        return getattr(self.__origin__, name)

    def __repr__(self):
        return f"{self.__origin__!r}[{', '.join([_shown(a) for a in self.__args__])}]"


class NewType(_Typed):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = _sys._getframe(1).f_globals["__name__"]

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__name__}"


def _is_generic(base):
    return isinstance(base, type) and issubclass(base, Generic) or (
        isinstance(base, _Class) or isinstance(base, _Name) and base._name in ("Generic", "Protocol")
    )


class _Class(_Typed):
    # A class of the program with types in brackets.
    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args

    @property
    def __parameters__(self):
        return _Name.__dict__["__parameters__"].fget(self)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        found = dict(zip(self.__parameters__, parameters))
        return _Class(self.__origin__, tuple([found.get(a, a) for a in self.__args__]))

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getattr__(self, name):
        if "__origin__" in self.__dict__ and not name.startswith("__"):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __eq__(self, other):
        if not isinstance(other, _Class):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        return f"{_shown(self.__origin__)}[{', '.join([_shown(arg) for arg in self.__args__])}]"


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        if cls is Generic or cls is Protocol:
            if not all([isinstance(p, TypeVar) or getattr(p, "_name", "") == "Unpack" for p in parameters]):
                raise TypeError(
                    f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                    "specification variables."
                )
        parameters = tuple([type(None) if p is None else p for p in parameters])
        return _kept((cls, parameters), lambda: _Class(cls, parameters))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get("__orig_bases__", ()):
            for p in getattr(base, "__parameters__", ()):
                if p not in found:
                    found.append(p)
        cls.__parameters__ = tuple(found)


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls.__dict__.get("_is_protocol"):
            return super().__instancecheck__(instance)
        if not cls.__dict__.get("_is_runtime_protocol"):
            raise TypeError(
                "Instance and class checks can only be used with @runtime_checkable protocols"
            )
        if ABCMeta.__subclasscheck__(cls, type(instance)):
            return True
        return all([hasattr(instance, name) for name in cls.__protocol_attrs__])

    def __subclasscheck__(cls, other):
        if cls is not Protocol and cls.__dict__.get("_is_runtime_protocol"):
            data = [n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None))]
            if data and cls.__dict__.get("_is_protocol"):
                names = str(sorted(data))[1:-1]
                raise TypeError(
                    "Protocols with non-method members don't support issubclass(). Non-method "
                    f"members: {names}."
                )
            if _has(other, *cls.__protocol_attrs__) is True:
                return True
        return super().__subclasscheck__(other)


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            names = set()
            for base in cls.__mro__[:-1]:
                if base not in (Protocol, Generic) and base.__dict__.get("_is_protocol"):
                    names |= set(base.__dict__.get("__annotations__", ()))
                    names |= {
                        n for n in base.__dict__
                        if not n.startswith(("_abc_", "_is_")) and n not in _of_every_class
                    }
            cls.__protocol_attrs__ = names
            if cls.__init__ is object.__init__:
                def __init__(self, *args, **kwargs):
                    if type(self).__dict__.get("_is_protocol"):
                        raise TypeError("Protocols cannot be instantiated")

                cls.__init__ = __init__


_of_every_class = {
    "__module__", "__doc__", "__dict__", "__weakref__", "__annotations__", "__parameters__",
    "__orig_bases__", "__abstractmethods__", "__protocol_attrs__", "__slots__", "__init__",
    "__subclasshook__", "__init_subclass__", "__class_getitem__", "__firstlineno__",
    "__static_attributes__", "__qualname__", "__match_args__",
}


def runtime_checkable(cls):
    if not (isinstance(cls, _ProtocolMeta) and cls.__dict__.get("_is_protocol")):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def _types_of(hints, module=None):
    return {name: _type_of(hint, module) for name, hint in hints.items()}


class _NamedTupleMeta(type):
    def __new__(meta, name, bases, namespace):
        if namespace.get("__module__") == "typing" and name == "_NamedTuple":
            return type.__new__(meta, name, bases, namespace)
        types = namespace.get("__annotations__", {})
        defaults = [n for n in types if n in namespace]
        for at, field in enumerate(types):
            if field in namespace:
                continue
            if any([n in namespace for n in list(types)[:at]]):
                s = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {field} cannot follow default field{s} "
                    f"{', '.join(defaults)}"
                )
        made = _collections.namedtuple(
            name, list(types), defaults=[namespace[n] for n in defaults],
            module=namespace.get("__module__"),
        )
        made.__annotations__ = _types_of(types)
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_replace"):
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {key}")
            if key not in ("__module__", "__qualname__", "__annotations__") and key not in types:
                setattr(made, key, value)
        return made


class _NamedTuple(metaclass=_NamedTupleMeta):
    pass


NamedTuple = _Name("NamedTuple")


def _named_tuple(typename, fields=(), /, **kwargs):
    fields = list(fields) or list(kwargs.items())
    made = _collections.namedtuple(typename, [name for name, kind in fields])
    made.__annotations__ = dict(fields)
    return made


class _TypedDictMeta(type):
    def __new__(meta, name, bases, namespace, total=True):
        if name == "_TypedDict" and not bases:
            return type.__new__(meta, name, bases, namespace)
        made = type.__new__(meta, name, (dict,), namespace)
        types, required, optional = {}, set(), set()
        for base in bases:
            types.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        own = _types_of(namespace.get("__annotations__", {}), made.__module__)
        (required if total else optional).update(own)
        made.__annotations__ = {**types, **own}
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDict(metaclass=_TypedDictMeta):
    @staticmethod
    def make(typename, fields=(), /, *, total=True):
        module = _sys._getframe(2).f_globals.get("__name__")
        names = {"__annotations__": dict(fields), "__module__": module}
        return _TypedDictMeta(typename, (), names, total=total)


TypedDict = _Name("TypedDict")


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def cast(typ, val):
    return val


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions "
        "outside a stub module should always be followed by an implementation that is not "
        "@overload-ed."
    )


def overload(func):
    return _overload_dummy


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(f):
    try:
        f.__override__ = True
    except (AttributeError, TypeError):
        pass
    return f


no_type_check = no_type_check_decorator = final


def dataclass_transform(**details):
    return lambda decorated: decorated


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    found = {}
    for owner in reversed(obj.__mro__) if isinstance(obj, type) else [obj]:
        names = globalns
        if names is None:
            module = _sys.modules.get(getattr(owner, "__module__", None))
            names = getattr(owner, "__globals__", None) or getattr(module, "__dict__", {})
            own = {p.__name__: p for p in getattr(owner, "__type_params__", ())}
            names = {**names, **own} if own else names
        for name, hint in owner.__dict__.get("__annotations__", {}).items() if isinstance(
            owner, type
        ) else getattr(owner, "__annotations__", {}).items():
            if isinstance(hint, str):
                hint = eval(hint, names, localns)
            hint = _evaluated(hint, names, localns)
            found[name] = type(None) if hint is None else hint
    return found


def _evaluated(hint, globalns, localns):
    # A hint without names that are texts, on any level. (`_eval_type`)
    if isinstance(hint, ForwardRef):
        return _evaluated(eval(hint.__forward_code__, globalns, localns), globalns, localns)
    alias = type(hint) is type(list[int])
    if not (alias or isinstance(hint, (_Name, _Class))) or getattr(hint, "_name", "") == "Literal":
        return hint
    args = [ForwardRef(arg) if alias and isinstance(arg, str) else arg for arg in hint.__args__]
    args = tuple([_evaluated(arg, globalns, localns) for arg in args])
    if args == hint.__args__:
        return hint
    if alias:
        return type(hint)(hint.__origin__, args)
    if isinstance(hint, _Class):
        return _Class(hint.__origin__, args)
    return _union(args) if hint._name == "Union" else _Name(hint._name, hint.__origin__, args)


def get_origin(tp):
    if tp is Generic or isinstance(tp, type(int | str)):
        return Generic if tp is Generic else type(tp)
    origin = getattr(tp, "__origin__", None)
    named = isinstance(tp, _Name) and not tp.__args__ and not isinstance(origin, type)
    return None if named else origin


def get_args(tp):
    args = tuple(getattr(tp, "__args__", ()))
    called = getattr(tp, "_name", None) == "Callable" or getattr(tp, "__origin__", None) is Callable.__origin__
    if called and args and args[0] is not ... and not isinstance(args[0], (list, ParamSpec)):
        return [*args[:-1]], args[-1]
    return args


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        self.__forward_arg__, self.__forward_module__ = arg, module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (
            other.__forward_arg__, other.__forward_module__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = self.__forward_module__
        return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"


class SupportsInt(Protocol):
    def __int__(self):
        pass


class SupportsFloat(Protocol):
    def __float__(self):
        pass


class SupportsIndex(Protocol):
    def __index__(self):
        pass


class SupportsAbs(Protocol):
    def __abs__(self):
        pass


def __getattr__(name):
    if name.startswith("__") or not name[:1].isupper():
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    made = globals()[name] = _Name(name)
    return made


__all__ = [_n for _n in globals() if _n[0] != "_" and _n != "ABCMeta"] + (
    "Annotated AnyStr AsyncContextManager BinaryIO ClassVar Concatenate ContextManager Final IO Literal "
    "LiteralString Match Never NoReturn NotRequired Pattern ReadOnly Required Self TextIO TypeAlias "
    "TypeGuard TypeIs Unpack"
).split()
