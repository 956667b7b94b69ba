"""What is called. It comes out of the interpreter's own tables, so a new
function, method, class or module is tried out as soon as it exists; of attributes and
of what is in modules, one of EVERY so many."""

ALL_MAKERS = ARGUMENTS + INSTANCES


def functions():
    """Every built-in function and class, and the ways to call some of them."""
    for name, value in list(vars(builtins).items()):
        if callable(value) and name != "__build_class__":
            is_error = isinstance(value, type) and issubclass(value, BaseException)
            counts = (0, 1, 2) if is_error else (0, 1, 2, 3)
            yield name, value, [first_others(FEW if is_error else ARGUMENTS, n) for n in counts]
    for name, call in KEYWORDS.items():
        yield name, call, [first_others(ARGUMENTS, 2)]
    for name in _testheap.modules() + ["a.b", "collections.abc", "nothing", "gc.nothing"]:
        yield f"__import__({name!r})", lambda *rest, name=name: __import__(name, *rest), [first_others(FEW, 1)]


KEYWORDS = {
    "print to": lambda a, b: print(a, sep=b, end=b, file=Any()),
    "print to the first": lambda a, b: print(a, b, file=a, flush=b),
    "sorted by": lambda a, b: sorted(a, key=b),
    "sorted by and back": lambda a, b: sorted(a, key=b, reverse=b),
    "sort by": lambda a, b: list.sort(a, key=b, reverse=True),
    "max by": lambda a, b: max(a, key=b, default=b),
    "min of two by": lambda a, b: min(a, b, key=fresh),
    "sum from": lambda a, b: sum(a, start=b),
    "zip strictly": lambda a, b: list(zip(a, b, strict=True)),
    "enumerate from": lambda a, b: list(enumerate(a, start=b)),
    "int with base": lambda a, b: int(a, base=b),
    "dict with keywords": lambda a, b: dict(a, key=b),
    "str of bytes": lambda a, b: str(object=a, encoding=b),
    "exec in": lambda a, b: exec("x = a + a", {"a": a}, b),
    "eval in": lambda a, b: eval("[a, a == a]", {"a": a}),
    "round to": lambda a, b: round(number=a, ndigits=b),
    "pow modulo": lambda a, b: pow(base=a, exp=b, mod=b),
    "type of three": lambda a, b: type("K", (object,), {"x": a, "__slots__": b}),
    "type with keywords": lambda a, b: type("K", (Made,), {}, x=a, y=b),
    "property of": lambda a, b: property(fget=a, doc=b).__get__(b, a),
}


def fitting(cls):
    """What an instance of a class is made by."""
    return [make for make in ALL_MAKERS if isinstance(make(), cls) and issubclass(type(make()), cls)]


def methods():
    """Every method of every built-in class, called on instances of it."""
    for cls in _testheap.types():
        makers = [lambda cls=cls: an_error(cls)] if issubclass(cls, BaseException) else fitting(cls)[:3]
        if not makers and cls.__name__ not in NOT_MADE:
            yield f"no instance of {cls.__name__} is among the arguments", print_what, [[[]]]
        for name, value in list(vars(cls).items()):
            if callable(value) and name not in ("__class__", "__init_subclass__", "__subclasshook__"):
                groups = [first_others(makers, count) for count in (1, 2, 3)]
                yield f"{cls.__name__}.{name}", getattr(cls, name), groups + [[[FEW[0]], []]]


def print_what():
    """What nothing makes leaves something behind, so that it is noticed."""
    NOTHING.append([1])


NOTHING = []
# Nothing in Python leads to an instance of these.
NOT_MADE = set("getset_descriptor wrapper_descriptor SimpleNamespace".split())


def an_error(cls):
    if issubclass(cls, UnicodeError) and cls is not UnicodeError:
        # These take five arguments, and nothing else.
        return raised(cls("ascii", b"tea", 1, 2, Any()))
    try:
        return raised(cls([1], Any()))
    except TypeError:
        return raised(cls())


def attributes():
    """Each attribute that an object may have is read, set and deleted."""
    names = _testheap.names() + ["errno", "strerror", "co_filename", "co_firstlineno", "a", "held"]
    # Special methods are called by other parts.
    names = [name for name in names if name not in ANSWERS][::EVERY]
    errors = [lambda cls=cls: an_error(cls) for cls in _testheap.types() if issubclass(cls, BaseException)]
    for make in ALL_MAKERS + errors:
        one = make()
        for name in names:
            kind = type(one).__name__
            if probe(getattr, make, name):
                yield f"{kind} .{name}", lambda a, name=name: getattr(a, name), [[[make]]]
            if probe(setattr, make, name, 1) or probe(setattr, make, name, ""):
                yield f"{kind} .{name} =", lambda a, b, name=name: setattr(a, name, b), [first_others([make], 2)]
                yield f"del {kind} .{name}", lambda a, name=name: delattr(a, name), [[[make]]]
        one = None


def probe(what, make, *rest):
    """Whether this is more than `AttributeError`."""
    global spared
    spared = True
    try:
        what(make(), *rest)
    except AttributeError:
        return False
    except BaseException:
        pass
    return True


def modules():
    """Every function and class of every module."""
    for module_name in _testheap.modules():
        if module_name in ("_testheap", "_testcapi"):
            continue
        module = __import__(module_name)
        for name, value in list(vars(module).items())[::EVERY]:
            if callable(value) and (not name.startswith("__")) and is_own(value, module_name):
                groups = [first_others(ARGUMENTS[:13:2], count) for count in (0, 1, 2)]
                yield f"{module_name}.{name}", value, groups


def is_own(value, module_name):
    """Whether it belongs to this module, and not to one that it imports."""
    if isinstance(value, type) and issubclass(value, BaseException):
        return False
    return getattr(value, "__module__", module_name) in (module_name, "builtins", None)


def statements():
    """Operators and statements of every kind."""
    for text in STATEMENTS:
        yield text, eval(f"lambda a, b: {text}", globals()), [pairs()]
    for text in BLOCKS:
        names = {}
        body = "\n".join("  " + line for line in text.split("\n"))
        exec(f"def block(a, b):\n{body}", globals(), names)
        yield text, names["block"], [pairs()]
    for sign in "+ - * / // % ** << >> & | ^ @".split():
        names = {}
        exec(f"def block(a, b):\n  a {sign}= b", globals(), names)
        yield f"a {sign}= b", names["block"], [pairs()]


def pairs():
    return [[a, b] for a in ARGUMENTS for b in SECONDS]


SECONDS = ARGUMENTS[::2]

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
    "async def g(): return await a\nx = g()\nx.send(b)", "async def g(): await a\nx = g()\nx.send(None)\nx.throw(b)",
    "async def g():\n  async for x in a: x + b\ng().send(None)",
    "async def g():\n  async with a as x: raise KeyError(b)\ng().send(None)",
    "async def g():\n  yield a\n  await b\nx = g()\ny = x.asend(a)\ny.send(b)",
    "class K:\n  def __await__(self): return iter(a)\nasync def g(): return [x for x in await K()]\nx = g()\nx.send(None)\nx.send(b)\nx.close()",
    "class K:\n  async def __aenter__(self): return a\n  async def __aexit__(self, *x): return b\n"
    "async def g():\n  async with K() as y: raise KeyError(y)\ng().send(None)",
    "class K:\n  def __aiter__(self): return self\n  async def __anext__(self): return a + b\n"
    "async def g():\n  async for x in K(): return x\ng().send(None)",
    "try:\n  raise ExceptionGroup('x', [KeyError(a), ValueError(b)])\nexcept* KeyError as e:\n  a + b\nexcept* b:\n  raise",
    "try:\n  raise ValueError(a)\nexcept* a:\n  pass\nexcept* ValueError as e:\n  raise e.exceptions[0] from b",
    "class K[T: a]:\n  def f[U: b](self, x: T = a) -> U: return x\nK[b]().f(a)",
    "type X[T] = a[b]\nX.__value__\nX[a]", "eval((x for x in a).gi_code, {}, {'.0': b})",
    "x = memoryview(a)\nx[b]\nx[b] = a",
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
