"""Arguments whose special methods strike: they fail, or interfere, at the first
call, at the second, ...

`PART` and `MODE` are put before this text; `sweep.py` and `called.py` follow.
"""
import collections
import gc
import sys
import types
import builtins
import weakref
import _testheap


class Boom(Exception):
    pass


calls_left = 0      # special methods that may still run in peace
spared = True       # nothing happens while arguments are made
arguments = ()      # what the call under test was given
call_again = None   # the call under test
recounts = 0        # how often the heap may still be recounted on the way
wrong = []          # what a recount has found
title = ""          # what is being called


def strike():
    """Every special method below comes here first."""
    global calls_left
    if spared:
        return
    calls_left -= 1
    if calls_left != -1:
        return
    if recounts > 0:
        recount()
    if MODE == "raise":
        raise Boom([1], "a text of its own")
    gc.collect()
    if MODE == "clear":
        for argument in arguments:
            empty(argument)
    elif MODE == "grow":
        for argument in arguments:
            grow(argument)
    elif MODE == "again":
        again()
    elif MODE == "swap":
        swap()


def recount():
    """Whatever is going on, built-in code in the middle of something."""
    global recounts
    recounts -= 1
    found = _testheap.recount()
    if found:
        wrong.append(f"{title}: {found}")


def empty(argument):
    for base in (list, dict, set, bytearray):
        if isinstance(argument, base):
            base.clear(argument)
    own = getattr(argument, "__dict__", None) if type(argument) is Any else None
    if own:
        own.clear()


def grow(argument):
    if isinstance(argument, list):
        list.append(argument, Any())
    elif isinstance(argument, set):
        set.add(argument, object())
    elif isinstance(argument, dict):
        dict.__setitem__(argument, object(), [1])


def again():
    """The call is made once more, inside itself."""
    try:
        drain(call_again(*arguments))
    except BaseException:
        pass


def swap():
    """Every special method is replaced while one of them runs."""
    for name, answer in ANSWERS.items():
        setattr(Any, name, struck(answer))
    for name, method in KEY_METHODS.items():
        setattr(Key, name, renewed(method))


def renewed(method):
    def special(*args):
        return method(*args)
    return special


class Any:
    """Has every special method; each may be the one that strikes."""
    turns = 0

    def __next__(self):
        strike()
        self.__dict__["turns"] = self.turns + 1
        if self.turns > 2:
            raise StopIteration([1])
        return [self.turns]

    def __getattr__(self, name):
        strike()
        raise AttributeError(name)

    def __setattr__(self, name, value):
        strike()

    def __delattr__(self, name):
        strike()

    def __dir__(self):
        strike()
        return ["a", "b"]


def fresh(*args, **kwargs):
    strike()
    return [1]


ANSWERS = {
    "__len__": lambda self: 2, "__length_hint__": lambda self: 2, "__bool__": lambda self: True,
    "__index__": lambda self: 1, "__int__": lambda self: 1, "__float__": lambda self: 1.5,
    "__complex__": lambda self: 1j, "__hash__": lambda self: 7,
    "__str__": lambda self: "a text", "__repr__": lambda self: "a text", "__format__": lambda self, spec: "a text",
    "__bytes__": lambda self: b"bytes",
    "__iter__": lambda self: iter([[1], Any()]), "__reversed__": lambda self: iter([[1], Any()]),
    "__contains__": lambda self, item: True,
    "__eq__": lambda self, other: [], "__ne__": lambda self, other: [1],
    "__lt__": lambda self, other: [1], "__le__": lambda self, other: [],
    "__gt__": lambda self, other: [], "__ge__": lambda self, other: [1],
    "__setitem__": lambda self, key, value: None, "__delitem__": lambda self, key: None,
    "__getitem__": lambda self, key: [key],
    "__set__": lambda self, owner, value: None, "__delete__": lambda self, owner: None,
    "__set_name__": lambda self, owner, name: None,
    "__enter__": lambda self: [1], "__exit__": lambda self, *raised: [],
    "__instancecheck__": lambda self, other: [1], "__subclasscheck__": lambda self, other: [],
    "keys": lambda self: [Any(), Any()],
    "write": lambda self, text: [1],
    "send": lambda self, value: [value],
    "throw": lambda self, *raised: [1],
    "__round__": lambda self, *digits: [1], "__call__": lambda self, *args, **kwargs: [1],
    "__trunc__": lambda self: 1, "__floor__": lambda self: 1, "__ceil__": lambda self: 1,
    "__divmod__": lambda self, other: ([1], [2]), "__rdivmod__": lambda self, other: ([1], [2]),
    "__missing__": lambda self, key: [1],
    "__fspath__": lambda self: "path", "__copy__": lambda self: [1], "__deepcopy__": lambda self, memo: [1],
    "__sizeof__": lambda self: 40,
}
ANSWERS.update({name: fresh for name in ("__neg__", "__pos__", "__invert__", "__abs__")})
for name in "add sub mul truediv floordiv mod pow lshift rshift and or xor matmul".split():
    for prefix in ("", "r", "i"):
        ANSWERS[f"__{prefix}{name}__"] = fresh


def struck(answer):
    def special(self, *args, **kwargs):
        strike()
        return answer(self, *args, **kwargs)
    return special


for name, answer in ANSWERS.items():
    setattr(Any, name, struck(answer))


OWN = ("__next__", "__getattr__", "__setattr__", "__delattr__", "__dir__", "__copy__", "__deepcopy__")


def with_specials(base, leave_out=OWN):
    """A subclass of a built-in class that has every special method too."""
    names = {name: value for name, value in vars(Any).items()
             if callable(value) and name not in leave_out}
    return type("Any" + base.__name__, (base,), names)


AnyInt = with_specials(int)
AnyFloat = with_specials(float)
AnyStr = with_specials(str, OWN + ("__hash__", "__eq__"))
AnyBytes = with_specials(bytes, OWN + ("__hash__", "__eq__"))
AnyList = with_specials(list)
AnyTuple = with_specials(tuple)
AnyDict = with_specials(dict)
AnySet = with_specials(set)
AnyFrozen = with_specials(frozenset)
AnyError = with_specials(Exception, OWN + ("__str__",))


class Key:
    """Can be a key, and is equal to others of its kind at a price."""
    def __hash__(self):
        strike()
        return 7

    def __eq__(self, other):
        strike()
        return self is other

    def __lt__(self, other):
        strike()
        return [1]


KEY_METHODS = {name: method for name, method in vars(Key).items() if callable(method)}


class Name(str):
    """A name that is looked up at a price."""
    def __hash__(self):
        strike()
        return str.__hash__(self)

    def __eq__(self, other):
        strike()
        return str.__eq__(self, other)


class Descriptor:
    """What a class may have as an attribute."""
    def __get__(self, this, owner=None):
        strike()
        return [this]

    def __set__(self, this, value):
        strike()

    def __delete__(self, this):
        strike()

    def __set_name__(self, owner, name):
        strike()


class Meta(type):
    def __call__(cls, *args):
        strike()
        return type.__call__(cls, *args)

    def __instancecheck__(cls, other):
        strike()
        return [1]

    def __subclasscheck__(cls, other):
        strike()
        return [1]

    def __getitem__(cls, key):
        strike()
        return [key]

    def __iter__(cls):
        strike()
        return iter([[1], [2]])

    def __len__(cls):
        strike()
        return 2


class Made(metaclass=Meta):
    """Others are derived from it, and changed."""
    def __init__(self, *args):
        strike()

    def __init_subclass__(cls, **kwargs):
        strike()


def a_class():
    return Meta("Derived", (Made,), {"held": Descriptor(), "plain": [1]})


def a_function():
    def function(x, /, y=[1], *args, z=Any(), **kwargs):
        strike()
        return [x]
    return function


def generator():
    strike()
    got = yield [1]
    strike()
    yield Any()
    strike()
    return [3]


async def coroutine():
    strike()
    return [await Any()]


async def async_generator():
    strike()
    yield [1]
    yield Any()


def delegating():
    yield from Any()
    yield from generator()


def waiting(make=generator):
    it = make()
    next(it)
    return it


def raised(error):
    """An exception that has been raised, with its traceback."""
    try:
        raise error
    except BaseException as caught:
        return caught


def a_cell():
    inside = Any()
    return (lambda: inside).__closure__[0]


class Slotted:
    __slots__ = ("slot", "__weakref__")


def a_bound_method():
    return Key().__eq__


# What a call under test is given, made new for each.
ARGUMENTS = [
    Any,
    lambda: [Any(), Key(), Any()],
    lambda: (Any(), Key()),
    lambda: {Key(): Any(), Key(): [1]},
    lambda: {Key(), Key()},
    lambda: frozenset([Key(), Key()]),
    generator,
    waiting,
    lambda: AnyInt(3),
    lambda: AnyStr("abc"),
    lambda: AnyList([Any(), Key()]),
    lambda: AnyDict({Key(): [1]}),
    lambda: AnySet([Key(), Key()]),
    a_class,
    a_function,
    lambda: [[2], [1]],
    lambda: {"a": [1], "b": Any()},
    lambda: "{} %s a",
    lambda: 1,
    lambda: slice(AnyInt(0), AnyInt(1)),
    lambda: {Name("a"): [1], Name("b"): Any()},
]
FEW = [ARGUMENTS[at] for at in (0, 1, 8, 17)]

# Instances of built-in classes that none of those is, for their own methods.
INSTANCES = [
    object, lambda: 2 ** 70, lambda: True, lambda: 1.5, lambda: AnyFloat(1.5), lambda: 1j, lambda: None,
    lambda: NotImplemented, lambda: ..., lambda: b"a byte", lambda: AnyBytes(b"a byte"), lambda: bytearray(b"abc"),
    lambda: range(3), lambda: AnyTuple([Any(), Key()]), lambda: AnyFrozen([Key()]), lambda: AnyError([1]),
    lambda: property(fresh, fresh, fresh), lambda: staticmethod(fresh), lambda: classmethod(fresh),
    lambda: super(Made, Made.__new__(Made)), lambda: types.ModuleType("a_module"), lambda: generator().gi_code,
    lambda: raised(Boom([1])).__traceback__, lambda: raised(Boom([1])).__traceback__.tb_frame,
    lambda: raised(Boom([1])).__traceback__.tb_frame.f_locals,
    lambda: vars(a_class()), lambda: list[int], lambda: int | None, lambda: types.SimpleNamespace(a=[1]),
    lambda: weakref.ref(Key), lambda: weakref.proxy(Made), lambda: weakref.proxy(LIVING), lambda: "".__len__,
    a_cell, a_bound_method, lambda: len, lambda: [].append, lambda: list.append, lambda: Slotted.slot,
    lambda: Slotted.__weakref__, lambda: iter([Any(), Key()]), lambda: reversed([Any(), Key()]),
    lambda: iter((Any(), Key())), lambda: iter("abc"), lambda: iter("é"), lambda: iter(b"abc"), lambda: iter(range(3)),
    lambda: iter({Key(), Key()}), lambda: iter(Sequence()), lambda: iter(fresh, [2]), lambda: {Key(): Any()}.keys(),
    lambda: {Key(): Any()}.values(), lambda: {Key(): Any()}.items(), lambda: iter({Key(): Any()}),
    lambda: iter({Key(): Any()}.values()), lambda: iter({Key(): Any()}.items()), lambda: reversed({Key(): Any()}),
    lambda: enumerate(Any()), lambda: zip(Any(), [Key()]), lambda: map(fresh, Any()), lambda: filter(fresh, Any()),
    lambda: reversed((Any(), Key())), lambda: waiting(delegating), lambda: raised(KeyError(Key())),
    lambda: raised(StopIteration(Any())), lambda: collections.deque([Any(), Key()]),
    lambda: coroutine(), lambda: async_generator(),
]


LIVING = Key()      # what a weak proxy stands for


class Sequence:
    def __getitem__(self, at):
        strike()
        if at > 2:
            raise IndexError(at)
        return [at]

    def __len__(self):
        strike()
        return 3
