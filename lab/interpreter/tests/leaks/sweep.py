"""Each operator, built-in function and method, with arguments whose special
methods fail, or interfere, at the first call, at the second, ...

What is called comes out of the interpreter's own tables, so a new function or
method is tried out as soon as it exists. `MODE` and `PART` are put before this
text.
"""
import gc
import sys
import builtins
import _testheap


class Boom(Exception):
    pass


calls_left = 0      # special methods that may still run in peace
spared = True       # nothing happens while arguments are made
arguments = []      # what the call under test was given


def strike():
    """Every special method below comes here first."""
    global calls_left
    if spared:
        return
    calls_left -= 1
    if calls_left != -1:
        return
    if MODE == "raise":
        raise Boom([1], "a text of its own")
    gc.collect()
    if MODE == "clear":
        for argument in arguments:
            if type(argument) in (list, dict, set):
                argument.clear()
            elif isinstance(argument, (list, dict, set)):
                base = [t for t in (list, dict, set) if isinstance(argument, t)][0]
                base.clear(argument)
    elif MODE == "grow":
        for argument in arguments:
            if isinstance(argument, list):
                list.append(argument, Any())
            elif isinstance(argument, set):
                set.add(argument, object())
            elif isinstance(argument, dict):
                dict.__setitem__(argument, object(), [1])


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
    "__round__": lambda self, *digits: [1], "__call__": lambda self, *args, **kwargs: [1],
    "__divmod__": lambda self, other: ([1], [2]),
    "__missing__": lambda self, key: [1],
    "__fspath__": lambda self: "path",
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


def with_specials(base, leave_out=()):
    """A subclass of a built-in class that has every special method too."""
    names = {name: value for name, value in vars(Any).items()
             if callable(value) and name not in leave_out}
    return type("Any" + base.__name__, (base,), names)


OWN = ("__next__", "__getattr__", "__setattr__", "__delattr__", "__dir__")
AnyInt = with_specials(int, OWN)
AnyStr = with_specials(str, OWN + ("__hash__", "__eq__"))
AnyList = with_specials(list, OWN)
AnyTuple = with_specials(tuple, OWN)
AnyDict = with_specials(dict, OWN)
AnySet = with_specials(set, OWN)


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
    def __init__(self, *args):
        strike()

    def __init_subclass__(cls, **kwargs):
        strike()


def generator():
    strike()
    got = yield [1]
    strike()
    yield Any()
    strike()
    return [3]


def waiting():
    it = generator()
    next(it)
    return it


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
    lambda: Made,
    lambda: fresh,
    lambda: [[2], [1]],
    lambda: {"a": [1], "b": Any()},
    lambda: "{} %s a",
    lambda: 1,
    lambda: slice(AnyInt(0), AnyInt(1)),
]
SECONDS = ARGUMENTS[::3]
FEW = [ARGUMENTS[at] for at in (0, 1, 8, 17)]

# What ends the program, or has nothing to do with objects.
LEFT_OUT = {"exit", "quit", "input", "open", "breakpoint", "print", "help", "__import__",
            "copyright", "credits", "license"}


def drain(answer):
    """Goes a little way through what can be gone through."""
    if isinstance(answer, LAZY):
        for _ in range(5):
            next(answer)


LAZY = tuple({type(iter(x)) for x in ([], (), {}, set(), "", range(1), {}.values(), {}.items())}
             | {map, filter, zip, enumerate, reversed, type(generator()), type(iter(int, 1))})


def attempt(call, makers):
    """Calls with each number of special methods spared, until none fails."""
    global spared, calls_left, arguments
    for peace in range(PEACE):
        spared = True
        arguments = [make() for make in makers]
        calls_left = peace
        spared = False
        try:
            drain(call(*arguments))
        except BaseException:
            pass
        spared = True
        arguments = []
        if calls_left >= 0:
            break


PEACE = 9


def sweep(call, counts=(0, 1, 2, 3)):
    seconds = ARGUMENTS if PART == "statements" else FEW if PART == "modules" else SECONDS
    for count in counts:
        if count == 0:
            attempt(call, [])
        elif count == 1:
            for a in ARGUMENTS:
                attempt(call, [a])
        elif count == 2:
            for a in ARGUMENTS:
                for b in seconds:
                    attempt(call, [a, b])
        else:
            for a in FEW:
                for b in FEW:
                    for c in FEW:
                        attempt(call, [a, b, c])


# -- what is called

def functions():
    for name, value in vars(builtins).items():
        if callable(value) and name not in LEFT_OUT and not name.startswith("__build"):
            if isinstance(value, type) and issubclass(value, BaseException):
                if name not in ("Exception", "StopIteration", "OSError", "ImportError"):
                    continue
            yield name, value
    yield "print", lambda *args: print(*args, file=args[0])
    yield "print to", lambda a, b: print(a, sep=b, end=b, file=Any())
    yield "sorted by", lambda a, b: sorted(a, key=b)
    yield "sort by", lambda a, b: list.sort(a, key=b, reverse=True)
    yield "max by", lambda a, b: max(a, key=b, default=b)
    yield "sum from", lambda a, b: sum(a, start=b)
    yield "zip strictly", lambda a, b: list(zip(a, b, strict=True))
    yield "enumerate from", lambda a, b: list(enumerate(a, start=b))
    yield "int with base", lambda a, b: int(a, base=b)
    yield "dict with keywords", lambda a, b: dict(a, key=b)


CLASSES = [list, tuple, dict, set, frozenset, str, bytes, bytearray, int, float, complex, bool, range,
           slice, object, type, property, staticmethod, classmethod, super, BaseException, memoryview
           if hasattr(builtins, "memoryview") else object, *LAZY, type({}.keys()), type({}.items()),
           type({}.values()), type(fresh), type(len), type(list.append), type(Any().__len__)]


def methods():
    done = set()
    for cls in CLASSES:
        for name, value in list(vars(cls).items()):
            if callable(value) and name not in ("__class__", "__init_subclass__", "__subclasshook__"):
                if (cls, name) not in done:
                    done.add((cls, name))
                    yield f"{cls.__name__}.{name}", getattr(cls, name)


def modules():
    import itertools, functools, operator, collections, copy, heapq, bisect, weakref, contextlib, types, math
    for module in (itertools, functools, operator, collections, copy, heapq, bisect, weakref, contextlib, types, math):
        for name, value in list(vars(module).items()):
            if callable(value) and not name.startswith("_") and not isinstance(value, type):
                yield f"{module.__name__}.{name}", value
    for name, value in list(vars(gc).items()):
        if name in ("get_referrers", "get_referents", "is_tracked", "is_finalized"):
            yield f"gc.{name}", value
    yield "sys.getrefcount", sys.getrefcount
    yield "sys.getsizeof", sys.getsizeof
    yield "sys.intern", sys.intern


BINARY = "+ - * / // % ** << >> & | ^ @ == != < <= > >= in is and or".split() + ["not in"]

STATEMENTS = [
    "-a", "+a", "~a", "not a", "a if b else a", "a[b]", "a[b:]", "a[:b]", "a[b:b:b]", "a()", "a(b)",
    "a(x=b)", "a(*b)", "a(**b)", "f(*a, *b)", "f(**a, **b)", "f(a, *b, x=a, **b)", "a.real", "a.b()", "a.keys()",
    "[*a, *b]", "(*a, *b)", "{*a, *b}", "{**a, **b}", "{a: b, b: a}", "{a, b}",
    "[x for x in a if x]", "{x for x in a}", "{x: b for x in a}", "list((x, y) for x in a for y in b)",
    "f'{a}{b!r}{a!s:>{b}}'", "f'{a:{b}}'", "'%s %r %d' % (a, b, a)", "'{} {!r:>9} {0}'.format(a, b)",
    "'%(a)s' % a", "a < b < a", "a == b == a", "(lambda x=a, *y, z=b: x)()", "isinstance(a, (b, int))",
    "print(a, b, sep='', end='', file=Any())",
]
for sign in BINARY:
    STATEMENTS.append(f"a {sign} b")

BLOCKS = [
    "a[b] = a", "a[b:] = a", "a[:] = b", "a[b:b:b] = a", "del a[b]", "del a[b:]", "a.x = b", "del a.x", "a.x += b",
    "a[b] += b", "x, y = a", "x, *y = a", "x, *y, z = a, *b", "x = y = a, b",
    "for x in a: f(x, b)", "while a: break", "assert a, b", "raise a", "raise a from b",
    "with a as x: x + b", "with a, b: raise KeyError(a)",
    "try:\n  raise a\nexcept b:\n  pass\nfinally:\n  f(a)",
    "try:\n  a + b\nexcept (a, b) as x:\n  pass",
    "match a:\n  case {'a': x, **rest}: pass\n  case [x, *y]: pass\n  case int(x): pass\n  case str() | None: pass",
    "match a:\n  case Matched(x, b=y): pass",
    "match {a: b}:\n  case {1: x}: pass",
    "class K(a): x = b", "class K(Made, x=a): y = b", "class K(metaclass=a): y = b",
    "class K:\n  x = a\n  y = property(b)\n  def __init__(self): self.x",
    "class K:\n  __slots__ = a", "class K:\n  x = a\nK().x", "class K:\n  x = a\nK().x = b",
    "class K:\n  x = a\n  def f(self): return super().x\nK().f()",
    "class K:\n  __hash__ = a\nhash(K())", "class K:\n  __bool__ = a\nbool(K())", "class K:\n  __len__ = a\nlen(K())",
    "class K:\n  __init__ = a\nK(b)", "class K:\n  __new__ = a\nK(b)", "class K:\n  __call__ = a\nK()(b)",
    "class K:\n  __iter__ = a\nlist(K())", "class K:\n  __getattr__ = a\nK().x", "class K:\n  __repr__ = a\nrepr(K())",
    "class K:\n  def __init__(self): return a\nK()",
    "class K:\n  def __enter__(self): return a\n  def __exit__(self, *x): return b\nwith K() as y: raise KeyError(y)",
    "def g():\n  x = yield a\n  yield from b\nit = g()\nnext(it)\nit.send(a)\nnext(it)",
    "def g():\n  try:\n    yield a\n  finally:\n    a + b\nit = g()\nnext(it)\nit.close()",
    "def g():\n  try:\n    yield a\n  except b:\n    yield a\nit = g()\nnext(it)\nit.throw(a)",
    "def g():\n  yield from a\nit = g()\nnext(it)\nit.throw(KeyError(b))",
    "def g(x: a = b, *, y: b = a) -> a: return x\ng(a, b)", "@a\ndef g(): pass", "@a\nclass K: pass",
    "global G\nG = a\nG += b", "exec('x = 1', {'a': a}, b)", "exec(a, b)", "eval(a)", "eval('a + a', {'a': a})",
    "f(a)(b)", "import a_module_that_is_not_there", "from sys import nothing_of_the_sort",
    "def g(a, b, *, c): pass\ng(a, c=b)", "def g(a, b): pass\ng(a, b, a)", "def g(a, /, **k): pass\ng(a=b)",
    "def g(a): pass\ng(a, a=b)", "def g(**k): pass\ng(**{'x': a}, **{'x': b})",
    "def g(*a, **k): return a, k\ng(a, *b, x=a, **b)",
    "x = iter(lambda: a, b)\nnext(x)", "import gc\ngc.get_referrers(a, b)",
    "import weakref\nx = weakref.ref(a, b)\ndel a", "import weakref\nx = weakref.proxy(a)\nx + b\nx[b]\nlen(x)",
    "import weakref\nx = weakref.proxy(a)\nb + x\nx.real\nx == b\nbool(x)\nlist(x)\nx[b] = b\nb in x",
]


class Matched:
    __match_args__ = ("a",)

    @property
    def a(self):
        strike()
        return [1]

    @property
    def b(self):
        strike()
        return [1]


def f(*args, **kwargs):
    return args


def statements():
    for text in STATEMENTS:
        yield text, eval(f"lambda a, b: {text}", globals())
    for text in BLOCKS:
        names = {}
        body = "\n".join("  " + line for line in text.split("\n"))
        exec(f"def block(a, b):\n{body}", globals(), names)
        yield text, names["block"]
    for sign in "+ - * / // % ** << >> & | ^ @".split():
        names = {}
        exec(f"def block(a, b):\n  a {sign}= b", globals(), names)
        yield f"a {sign}= b", names["block"]


PARTS = {"functions": functions, "methods": methods, "statements": statements, "modules": modules}


def measure():
    gc.collect()
    return _testheap.size()


bad = []
tried = before = after = 0      # a name's text is made when it is first bound
sweep(fresh)
measure()
for title, call in list(PARTS[PART]()):
    tried += 1
    counts = (2,) if PART == "statements" else (0, 1, 2) if PART == "modules" else (0, 1, 2, 3)
    before = measure()
    sweep(call, counts)
    after = measure()
    if after > before:
        # Names have texts, and functions caches, from the first time on.
        before = after
        sweep(call, counts)
        after = measure()
    if after > before:
        bad.append(f"{title}: {after - before} objects more")
wrong = _testheap.recount()
print(tried, "tried")
for line in bad:
    print(line)
print(wrong)
