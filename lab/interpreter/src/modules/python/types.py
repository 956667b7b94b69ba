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


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        pairs = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        kind = type(self)
        name = "namespace" if kind is SimpleNamespace else kind.__name__
        return f"{name}({', '.join(pairs)})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


def new_class(name, bases=(), kwds=None, exec_body=None):
    names = {}
    if exec_body is not None:
        exec_body(names)
    kwds = dict(kwds or {})
    return kwds.pop("metaclass", type)(name, tuple(bases), names, **kwds)


class DynamicClassAttribute(property):
    pass
