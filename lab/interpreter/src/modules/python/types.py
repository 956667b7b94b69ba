# The module `types`: the classes that have no name of their own, found by
# making one of each.
import sys


def _function():
    return lambda: _cell


_cell = None


def _closure():
    inside = 1
    return lambda: inside


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
CellType = type(_closure().__closure__[0])
MethodType = type(_Class().method)
GeneratorType = type(_generator())
_waits = _coroutine()
CoroutineType = type(_waits)
_waits.close()
del _waits
AsyncGeneratorType = type(_async_generator())
BuiltinFunctionType = type(len)
BuiltinMethodType = BuiltinFunctionType
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MemberDescriptorType = type(_Class.slot)
ModuleType = type(sys)
MappingProxyType = type(_Class.__dict__)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)

try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
    FrameType = type(_error.__traceback__.tb_frame)


GenericAlias = type(list[int])
UnionType = type(int | str)
GetSetDescriptorType = type(type.__dict__.get("__dict__", _Class.slot))
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])

# What is being shown, so that `...` stands where it holds itself.
_showing = []


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        # Its dict is an object beside it from the start.
        self.__dict__ = {**dict(mapping_or_iterable), **kwargs}

    def __repr__(self):
        kind = type(self)
        name = "namespace" if kind is SimpleNamespace else kind.__name__
        if any([self is shown for shown in _showing]):
            return f"{name}(...)"
        _showing.append(self)
        try:
            pairs = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        finally:
            _showing.pop()
        return f"{name}({', '.join(pairs)})"

    def __replace__(self, /, **kwargs):
        return type(self)(**{**self.__dict__, **kwargs})

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


class _Awaitable:
    # What a generator function by `coroutine` returns.
    __slots__ = ("_generator", "__weakref__")

    def __init__(self, generator):
        self._generator = generator

    def __await__(self):
        return self._generator

    def __iter__(self):
        return self._generator

    def __getattr__(self, name):
        return getattr(self._generator, name)


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if func.__code__.co_flags & 128:
        return func

    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _Awaitable(made) if isinstance(made, GeneratorType) else made

    wrapped.__name__, wrapped.__qualname__ = func.__name__, func.__qualname__
    wrapped.__wrapped__ = func
    return wrapped


def resolve_bases(bases):
    found = []
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            found.extend(base.__mro_entries__(bases))
        else:
            found.append(base)
    return tuple(found)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            if issubclass(type(base), meta):
                meta = type(base)
    names = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, names, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, names, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(names)
    if resolved != tuple(bases):
        names["__orig_bases__"] = bases
    return meta(name, resolved, names, **kwds)


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


class DynamicClassAttribute(property):
    pass
