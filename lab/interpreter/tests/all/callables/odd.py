# Calls one built-in function or method with odd arguments: NAME says which, SEED
# and TIMES how often and with what.
import sys, gc, weakref, itertools, functools, collections, operator, copy, types


class Dice:
    def __init__(self, seed):
        self.state = seed * 2862933555777941757 + 3037000493 & 0xFFFFFFFFFFFFFFFF

    def __call__(self, sides):
        self.state = self.state * 6364136223846793005 + 1442695040888963407 & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % sides


class Odd:
    # Each special method does what is least expected of it.
    def __init__(self, dice=None):
        self.dice = dice or (lambda n: 0)

    def _any(self):
        return [0, -1, None, "x", 1 << 70, 1.5, self, (), []][self.dice(9)]

    def _fail(self):
        raise (ValueError, TypeError, StopIteration, KeyError, IndexError)[self.dice(5)]("odd")

    def _either(self, *args):
        return self._fail() if self.dice(4) == 0 else self._any()

    __index__ = __len__ = __int__ = __float__ = __bool__ = __hash__ = __iter__ = __next__ = _either
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = __ne__ = __getitem__ = __contains__ = _either
    __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __and__ = __or__ = __call__ = _either
    __enter__ = __exit__ = __format__ = __str__ = __round__ = __reversed__ = __length_hint__ = _either
    __setitem__ = __delitem__ = __get__ = __set__ = __missing__ = __trunc__ = __abs__ = _either


class List(list):
    pass


class Dict(dict):
    def __missing__(self, key):
        return key


class Text(str):
    pass


class Slots:
    __slots__ = ("a", "__weakref__")


class Meta(type):
    pass


def generator():
    try:
        yield 1
        yield 2
    finally:
        pass


def exhausted():
    it = iter([])
    next(it, None)
    return it


def inside_itself():
    x = [1]
    x.append(x)
    return x


def failed():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error


MAKERS = [
    lambda d: None, lambda d: True, lambda d: 0, lambda d: -1, lambda d: 1, lambda d: 2, lambda d: 7,
    lambda d: 1 << 31, lambda d: -(1 << 31), lambda d: 1 << 62, lambda d: (1 << 63) - 1,
    lambda d: -(1 << 63), lambda d: 1 << 64, lambda d: -(10 ** 30), lambda d: 0.0, lambda d: -2.5,
    lambda d: 1e308, lambda d: float("nan"), lambda d: float("inf"), lambda d: 1j, lambda d: "",
    lambda d: "a", lambda d: "abc", lambda d: "é", lambda d: "\ud83d\ude00"[:1], lambda d: "😀",
    lambda d: "{0!r:>{1}}", lambda d: "%s%d", lambda d: " 12_3 ", lambda d: "__class__",
    lambda d: b"", lambda d: b"ab\xff", lambda d: bytearray(b"xyz"), lambda d: (), lambda d: (1, "b"),
    lambda d: [], lambda d: [3, 1, 2], lambda d: ["b", "a"], lambda d: [[1], [2]],
    lambda d: [("a", 1), ("b", 2)], lambda d: {}, lambda d: {"a": 1, "b": [2]}, lambda d: {1: {2: 3}},
    lambda d: set(), lambda d: {1, 2, "a"}, lambda d: frozenset({1}), lambda d: range(5),
    lambda d: range(10, -10, -3), lambda d: range((1 << 62), (1 << 63) - 1, 1 << 60),
    lambda d: slice(None), lambda d: slice(5, 0, -2), lambda d: slice(-(1 << 63), 1 << 63, 1 << 62),
    lambda d: object(), lambda d: Odd(d), lambda d: Odd(d), lambda d: Odd, lambda d: List([1, 2]),
    lambda d: Dict(a=1), lambda d: Text("t"), lambda d: Slots(), lambda d: Slots, lambda d: Meta,
    lambda d: Meta("M", (), {}), lambda d: int, lambda d: str, lambda d: list, lambda d: dict,
    lambda d: type, lambda d: object, lambda d: Exception, lambda d: ValueError("v"),
    lambda d: failed(), lambda d: failed().__traceback__, lambda d: failed().__traceback__.tb_frame,
    lambda d: len, lambda d: print, lambda d: "".join, lambda d: [].append, lambda d: str.upper,
    lambda d: (lambda *a, **k: a), lambda d: (lambda: 1 / 0), lambda d: generator(),
    lambda d: generator, lambda d: iter([1, 2]), lambda d: iter("ab"), lambda d: exhausted(),
    lambda d: iter({1: 2}), lambda d: zip([1], "a"), lambda d: map(len, ["a"]), lambda d: enumerate("ab"),
    lambda d: {}.keys(), lambda d: {"k": 1}.items(), lambda d: {"k": 1}.values(), lambda d: inside_itself(),
    lambda d: property(len), lambda d: staticmethod(len), lambda d: classmethod(len), lambda d: NotImplemented,
    lambda d: ..., lambda d: sys, lambda d: type.__dict__, lambda d: Slots.a, lambda d: super,
    lambda d: weakref.ref(Slots), lambda d: weakref.proxy(Odd(d)), lambda d: generator().gi_frame,
    lambda d: generator.__code__, lambda d: types.SimpleNamespace(a=1), lambda d: list[int], lambda d: int | str,
    lambda d: collections.deque([1, 2]), lambda d: collections.OrderedDict(a=1), lambda d: collections.Counter("aab"),
    lambda d: collections.defaultdict(list), lambda d: functools.partial(len), lambda d: itertools.count(),
]
KEYWORDS = [
    "key", "default", "start", "reverse", "sep", "end", "file", "base", "obj", "encoding", "errors",
    "maxsplit", "count", "step", "number", "ndigits", "strict", "func", "initial", "times", "repeat",
    "maxlen", "iterable", "object", "name", "sentinel", "globals", "locals", "source", "mode", "fillvalue",
]
# These would end the run, or print for ever.
print = sys.stdout.write


def any_argument(dice):
    return MAKERS[dice(len(MAKERS))](dice)


def run(target, receiver):
    dice = Dice(SEED)
    answered = 0
    for turn in range(TIMES):
        args = [any_argument(dice) for at in range(dice(5))]
        if receiver is not None and dice(8):
            args.insert(0, receiver(dice))
        kwargs = {}
        while dice(6) == 0:
            kwargs[KEYWORDS[dice(len(KEYWORDS))]] = any_argument(dice)
        try:
            answer = target(*args, **kwargs)
            answered += 1
            if dice(3) == 0 and hasattr(answer, "__next__"):
                for at, item in zip(range(20), answer):
                    pass
            if dice(3) == 0:
                repr(answer)[:10]
        except BaseException as error:
            pass
        answer = args = kwargs = None
        sys.stdout.write("")
    return answered


RECEIVERS = {}
for make in MAKERS:
    try:
        kind = type(make(lambda n: 0))
    except Exception:
        continue
    RECEIVERS.setdefault(kind, []).append(make)


def find(name):
    first, *rest = name.split(".")
    module = __import__(first)
    for part in rest:
        module, owner = getattr(module, part), module
    makers = RECEIVERS.get(owner) if isinstance(owner, type) else None
    return module, makers and (lambda dice: makers[dice(len(makers))](dice))


LEFT_OUT = {
    "exit", "quit", "input", "open", "__build_class__", "_exit", "setrecursionlimit", "set_threshold", "sleep",
    "set_int_max_str_digits", "run_method", "freeze", "breakpoint", "unfreeze", "disable", "set_debug",
}


def names():
    found = []
    for module in MODULES:
        top = __import__(module)
        for name in sorted(vars(top)):
            value = getattr(top, name)
            if name in LEFT_OUT or isinstance(value, type(sys)):
                continue
            if isinstance(value, type):
                found.append(f"{module}.{name}")
                for inner in sorted(value.__dict__):
                    if callable(value.__dict__[inner]) and inner not in ("__init_subclass__", "_is_protocol"):
                        found.append(f"{module}.{name}.{inner}")
            elif callable(value):
                found.append(f"{module}.{name}")
    return found
