# The module `typing`: names to annotate with, which do nothing.


class _Name:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __repr__(self):
        return f"typing.{self._name}"


Any = _Name("Any")
Callable = _Name("Callable")
ClassVar = _Name("ClassVar")
Dict = _Name("Dict")
Final = _Name("Final")
Generator = _Name("Generator")
Iterable = _Name("Iterable")
Iterator = _Name("Iterator")
List = _Name("List")
Literal = _Name("Literal")
Mapping = _Name("Mapping")
Optional = _Name("Optional")
Self = _Name("Self")
Sequence = _Name("Sequence")
Set = _Name("Set")
Tuple = _Name("Tuple")
Type = _Name("Type")
Union = _Name("Union")

TYPE_CHECKING = False


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    __slots__ = ()


def TypeVar(name, *constraints, bound=None, covariant=False, contravariant=False):
    return _Name(name)


def cast(kind, value):
    return value


def overload(func):
    return func


def final(func):
    return func


def NamedTuple(typename, fields):
    from collections import namedtuple
    return namedtuple(typename, [name for name, kind in fields])
