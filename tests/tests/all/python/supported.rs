//! What works, what differs and why, what is left out: the tables behind
//! `lab/interpreter/SUPPORTED.md`.

use super::differs::DIFFERS;
use lab_interpreter::{Limits, bytes_in_words};

/// What works, and a program that shows it.
pub const WORKS: &[(&str, &str)] = &[
    (
        "classes, several bases, class attributes, `__slots__`, properties, descriptors",
        "class A:\n    n = 1\n    def __init__(self, x): self.x = x\n    @property\n    def double(self): return 2 * self.x\nclass B: pass\nclass C(A, B):\n    __slots__ = ('y',)\nc = C(4)\nc.y = 1\nassert (c.double, c.n, C.__mro__[1]) == (8, 1, A)\n",
    ),
    (
        "metaclasses, `__init_subclass__`, `__set_name__`, `super()`",
        "class M(type):\n    def __call__(cls, *a): return super().__call__(*a)\nclass A(metaclass=M):\n    def __init_subclass__(cls, **kw): cls.kw = kw\nclass B(A, size=3): pass\nassert B.kw == {'size': 3} and type(B) is M\nB()\n",
    ),
    (
        "functions: closures, `nonlocal`, defaults, keyword-only, positional-only, `*args`, `**kwargs`, lambdas, decorators",
        "def outer():\n    n = 0\n    def inner(a, /, b=2, *args, c, **kw):\n        nonlocal n\n        n += a + b + c + sum(args)\n        return n, kw\n    return inner\nassert outer()(1, 2, 3, c=4, d=5) == (10, {'d': 5})\n",
    ),
    (
        "generators, `yield from`, `send`, `throw`, `close`, generator expressions",
        "def g():\n    got = yield 1\n    yield from [got, 3]\n    return 4\ni = g()\nassert (next(i), i.send(2), next(i)) == (1, 2, 3)\ntry:\n    next(i)\nexcept StopIteration as e:\n    assert e.value == 4\nassert sum(x * x for x in range(4)) == 14\n",
    ),
    (
        "comprehensions, unpacking, slices, chained comparisons, conditional expressions, `:=`",
        "a, *b, (c, d) = [1, 2, 3, (4, 5)]\nassert (a, b, c, d) == (1, [2, 3], 4, 5)\nassert [x for x in range(9)][::-2] == [8, 6, 4, 2, 0]\nassert 1 < 2 <= 2 != 3\nassert any((hit := n) > 2 for n in range(5)) and hit == 3\n",
    ),
    (
        "`try`/`except`/`else`/`finally`, `raise ... from`, `with`, `assert`, notes",
        "def f():\n    try:\n        return 1\n    finally:\n        return 2\nassert f() == 2\ntry:\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n        raise ValueError('x') from e\nexcept ValueError as e:\n    assert isinstance(e.__cause__, ZeroDivisionError)\n",
    ),
    (
        "`match` with literals, captures, sequences, mappings, classes, `|` and guards",
        "class P:\n    __match_args__ = ('x', 'y')\n    def __init__(self, x, y): self.x, self.y = x, y\ndef f(v):\n    match v:\n        case 0 | 1: return 'small'\n        case [a, *rest] if rest: return rest\n        case P(x, y=2): return x\n        case {'n': n, **rest}: return n, rest\n        case _: return None\nassert (f(1), f([1, 2]), f(P(7, 2)), f('z'), f({'n': 1, 'm': 2})) == ('small', [2], 7, None, (1, {'m': 2}))\n",
    ),
    (
        "f-strings, `format`, `%` (of bytes too), str methods",
        "x = 3.14159\nassert f'{x:.2f}|{\"a\":>3}|{255:#x}|{x!r}|{x=:.1f}' == '3.14|  a|0xff|3.14159|x=3.1'\nassert '{0.real:>{w}}'.format(1, w=3) == '  1' and '%05.1f' % 2.5 == '002.5'\nassert b'%s=%d' % (b'a', 3) == b'a=3'\n",
    ),
    (
        "ints of any size, floats, bytes, bytearray, sets, frozensets, ranges",
        "assert 2 ** 100 % 97 == 16 and -7 // 2 == -4 and 0.1 + 0.2 != 0.3\nassert {1, 2} | {3} == frozenset([3, 2, 1]) and b'ab'[0] == 97\n",
    ),
    (
        "subclasses of `list`, `dict`, `str`, `int`, `float`, `tuple`, `set`, exceptions",
        "class L(list):\n    def first(self): return self[0]\nclass I(int): pass\nclass E(ValueError): pass\nassert L([3]).first() == 3 and I(4) + 1 == 5 and issubclass(E, Exception)\n",
    ),
    (
        "modules `gc`, `weakref`, `sys`, `contextlib`, `time`, `enum`, `collections.abc`; the most used of `functools`, `itertools`, `collections`, `dataclasses`, `copy`, `types`, `typing`, `abc`, `operator`, `math`, `heapq`, `bisect`, `string`, `textwrap`, `random`, `json`, `io` (`StringIO`, `BytesIO`), `warnings`, `fractions`, `numbers`, `statistics`",
        "import gc, weakref, sys, contextlib, time, functools, itertools, collections, types, abc, operator\nimport dataclasses, enum, copy, typing, math, heapq, bisect, string, textwrap, io, json, random, warnings, fractions\nimport numbers, statistics\nassert isinstance(1, numbers.Integral)\nassert statistics.mean([1, 2]) == fractions.Fraction(3, 2)\nrandom.seed(42)\nassert random.randint(1, 100) == 82 and json.loads('[1]') == [1]\nfrom collections.abc import Mapping\nassert gc.collect() >= 0 and isinstance({}, Mapping)\n",
    ),
    (
        "any name of `typing`, and class syntax for `NamedTuple`, `TypedDict`, `Protocol` and `Generic`",
        "from typing import Generic, NamedTuple, Optional, SomethingOfTomorrow, TypeVar\nT = TypeVar('T')\nclass Box(Generic[T]):\n    def __init__(self, x: Optional[SomethingOfTomorrow]): self.x = x\nclass P(NamedTuple):\n    x: int\n    y: int = 2\nassert (Box[int](3).x, P(1)) == (3, (1, 2))\n",
    ),
    (
        "`sys.unraisablehook`, `sys.excepthook`, and streams of the program's own as `sys.stdout` and `sys.stderr`",
        "import sys\nclass Lines(list):\n    write = list.append\nlines, seen = Lines(), []\nsys.stdout = lines\nprint('x')\nsys.stdout = sys.__stdout__\nassert lines == ['x\\n']\nsys.unraisablehook = lambda u: seen.append(u.exc_type)\nclass A:\n    def __del__(self): 1 / 0\nA()\nassert seen == [ZeroDivisionError]\n",
    ),
    (
        "`re`, CPython's patterns and messages in a matcher of its own, whose turns are steps (flags `I`, `M`, `S`, `X`, `A`)",
        "import re\nm = re.fullmatch(r'(?P<n>\\d+) (\\w+)', '3 teas')\nassert (m['n'], m[2], m.span(2)) == ('3', 'teas', (2, 6))\nassert re.sub(r'(.)\\1', r'\\1', 'coffee') == 'cofe'\n",
    ),
    (
        "`frame.clear()`, `gi_frame` and `gi_yieldfrom`",
        "def g():\n    x = 1\n    yield x\nit = g()\nnext(it)\nframe = it.gi_frame\nassert frame.f_locals == {'x': 1}\nit.close()\nassert it.gi_frame is None and it.gi_yieldfrom is None\nframe.clear()\n",
    ),
    (
        "coroutines: `async def`, `await`, `async for`, `async with`, asynchronous generators and comprehensions",
        "async def g():\n    yield 1\nasync def f():\n    return [x async for x in g()]\ntry:\n    f().send(None)\nexcept StopIteration as e:\n    assert e.value == [1]\n",
    ),
    (
        "`asyncio`: tasks, `gather`, `sleep`, timeouts, groups, queues and locks, on one event loop whose time is counted and not measured",
        "import asyncio\nasync def f(x):\n    await asyncio.sleep(3600 - x)\n    return x\nasync def main():\n    return await asyncio.gather(f(1), f(2))\nassert asyncio.run(main()) == [1, 2]\n",
    ),
    (
        "`except*`, `ExceptionGroup` and `BaseExceptionGroup`",
        "try:\n    raise ExceptionGroup('x', [ValueError(1), KeyError(2)])\nexcept* ValueError as e:\n    assert len(e.exceptions) == 1\nexcept* KeyError:\n    pass\n",
    ),
    (
        "type parameters and type aliases",
        "class Box[T]:\n    def get[S](self, x: S) -> T: return x\ntype X = list[X]\nassert Box[int]().get(3) == 3 and X.__value__ == list[X]\n",
    ),
    (
        "`threading` and `queue`, one thread at a time: a thread that was started runs when another one waits, to its end; if it waits for what only that other one can do, it says so and fails",
        "import threading, queue\nq = queue.Queue()\nt = threading.Thread(target=lambda: q.put(q.get() + 1))\nt.start()\nq.put(1)\nt.join()\nassert q.get() == 2\n",
    ),
    (
        "`tracemalloc`: the lines that made what is alive, snapshots and what has grown between them",
        "import tracemalloc\ntracemalloc.start()\nkept = [object() for n in range(50)]\ntop = tracemalloc.take_snapshot().statistics('lineno')[0]\nassert (top.traceback[0].lineno, top.count >= 50) == (3, True)\n",
    ),
    (
        "`memoryview` of bytes and bytearrays, byte by byte",
        "m = memoryview(bytearray(b'tea'))\nm[0] = 115\nassert m[:2].tobytes() == b'se'\n",
    ),
    (
        "`exec`, `eval` and `compile` of text",
        "names = {}\nexec('x = 1 + 1', names)\nassert names['x'] == 2 and eval('x * 3', names) == 6\n",
    ),
];

/// What is otherwise than in CPython in any program that asks for it, and a program that
/// shows it; it prints the same in every version and in every run.
pub const APART: &[(&str, &str)] = &[
    ("`id()` and addresses are made up and the same in every run", "print(id([]), object())\n"),
    ("strings hash the same in every run", "print(hash('tea'))\n"),
    (
        "`time` is a clock of steps",
        "import time\nbefore = time.perf_counter()\nsum(range(10000))\nassert time.perf_counter() > before\nprint(before)\n",
    ),
    (
        "`None`, small ints, bools and floats are not objects of the heap: equal ones are identical, as is each `nan`, and nothing is among their referrers",
        "import gc\nassert int('5000') is int('5000') and float('1.5') is float('1.5')\nassert float('nan') in [float('nan')]\nheld = [None]\nassert gc.get_referrers(None) == []\n",
    ),
    (
        "tracebacks are 3.13's in every version",
        "import traceback\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    print(traceback.format_exc())\n",
    ),
    (
        "`tracemalloc` counts each object with what `sys.getsizeof` says, for the line that made it, and looks for its peak now and then",
        "import sys, tracemalloc\ntracemalloc.start()\nkept = [object() for n in range(100)]\nmade = tracemalloc.take_snapshot().statistics('lineno')[0]\nassert made.size >= 100 * sys.getsizeof(object())\n",
    ),
    (
        "the last digit of a power, an exponential, a logarithm or a sine is right; that of the C library, which CPython asks, is not in about one of 500",
        "assert 10.0 ** 23 == 1e23 and (1 - 2 ** -53) ** 0.5 < 1\n",
    ),
    (
        "what `types.coroutine` makes is an object around a generator",
        "import types\n@types.coroutine\ndef steps(): yield\nassert not isinstance(steps(), types.GeneratorType)\n",
    ),
    (
        "64 items or more are compared in another order while they are sorted",
        "n = 0\nclass C:\n    def __init__(self, v): self.v = v\n    def __lt__(self, o):\n        global n\n        n += 1\n        return self.v < o.v\nsorted([C(at * 7919 % 101) for at in range(100)])\nassert n != 532\n",
    ),
    (
        "some mistakes that CPython's compiler finds are found when they run, or never: more than 20 blocks in each other, a keyword given twice behind `**`, a pattern with the keys `1` and `True`, `yield` in an annotation that is not evaluated, `nonlocal` of a type parameter",
        "deep = ''.join(' ' * n + f'for a{n} in ():\\n' for n in range(21)) + ' ' * 21 + 'pass'\nfor text in [deep, 'f(**{}, a=1, a=2)', 'match {}:\\n case {1: a, True: b}: pass', 'def f[T]():\\n def g(): nonlocal T', 'from __future__ import annotations\\ndef f():\\n x: (yield) = 1']:\n    compile(text, 'order', 'exec')\n",
    ),
    (
        "`await` in a comprehension of a function that is not `async` is refused at the word, and not at the comprehension",
        "try:\n    compile('def f(): [await x for x in y]', 'order', 'exec')\nexcept SyntaxError as error:\n    assert error.msg == \"'await' outside async function\"\n",
    ),
    (
        "some mistakes in an f-string have other words or another place: between braces that go over several lines in single quotes, with a comment, with four formats in each other, with arguments in a wrong order",
        "for text, said in {\"f'{a # b}'\": \"f-string: expecting '}'\", \"f'{a\\n': 1\": \"unterminated f-string literal (detected at line 1)\"}.items():\n    try:\n        compile(text, 'order', 'exec')\n    except SyntaxError as error:\n        assert error.msg == said\n    else:\n        assert False\ntry:\n    compile(\"f'{f(a=1, 2)}'\", 'order', 'exec')\nexcept SyntaxError as error:\n    assert error.offset == 1\ncompile(\"f'{a:{b:{c:{d}}}}'\", 'order', 'exec')\n",
    ),
    (
        "the `text` of a `SyntaxError` is one line, also where the literal has several",
        "try:\n    compile('f\"\"\"\\n{a b}\\n\"\"\"', 'order', 'exec')\nexcept SyntaxError as error:\n    assert error.text == '{a b}\\n'\nelse:\n    assert False\n",
    ),
    (
        "some mistakes have other words or another place: between the brackets of a `case`, behind `**` in a dict, a decorator of nothing",
        "for text, place in {'match x:\\n case A(x y): pass': 9, '{**x, y}': 8, '@x': 3}.items():\n    try:\n        compile(text, 'order', 'exec')\n    except SyntaxError as error:\n        assert error.offset == place\n    else:\n        assert False\n",
    ),
    (
        "`~` of a bool gives no warning",
        "import warnings\nwith warnings.catch_warnings(record=True) as given:\n    warnings.simplefilter('always')\n    value = True\n    print(~value)\nassert given == []\n",
    ),
    (
        "a class derived from `types.ModuleType` makes plain modules, and no function or code is made by calling its class",
        "import types\nclass Cup(types.ModuleType):\n    size = 3\nassert not hasattr(Cup('tea'), 'size')\nfor kind in types.FunctionType, types.CodeType:\n    try:\n        kind()\n    except TypeError as error:\n        print(error)\n",
    ),
    (
        "a module in a traceback is named as `<enum>`, and its lines are those of this book's library, which are not shown",
        "import enum\nclass Cup(enum.Enum):\n    TEA = 1\ntry:\n    Cup(2)\nexcept ValueError as error:\n    assert error.__traceback__.tb_next.tb_frame.f_code.co_filename == '<enum>'\n",
    ),
    (
        "what describes code to tools is not there: `tb_lasti`, `f_lasti`, `__firstlineno__` of a class, `__reduce_ex__` of `object`, cells and functions made by hand",
        "import sys, types\nassert not hasattr(types.TracebackType, 'tb_lasti') and not hasattr(object, '__reduce_ex__')\nassert not hasattr(sys._getframe(), 'f_lasti')\nclass Order: pass\nassert not hasattr(Order, '__firstlineno__')\ntry:\n    types.CellType(1)\nexcept TypeError as error:\n    print(error)\ntry:\n    types.FunctionType((lambda: 0).__code__, {})\nexcept TypeError as error:\n    assert str(error) == \"cannot create 'function' instances\"\n",
    ),
    (
        "a metaclass is not asked for its `mro()`",
        "class Meta(type):\n    def mro(cls): return [cls, object]\nclass Base: pass\nclass Order(Base, metaclass=Meta): pass\nassert Order.__mro__ == (Order, Base, object)\n",
    ),
    ("`typing` does not count the arguments between brackets", "import typing\ntyping.Dict[int]\n"),
    (
        "type variables in `list[T]` are not filled in by `list[T][int]`",
        "from typing import TypeVar\nT = TypeVar('T')\ntry:\n    list[T][int]\nexcept TypeError as error:\n    assert str(error) == \"'types.GenericAlias' object is not subscriptable\"\nelse:\n    assert False\n",
    ),
    (
        "`dir` of a built-in type, and its `__dict__`, have its methods only: not `int.real`, `slice.start`, `gi_frame`",
        "assert 'real' not in dir(int) and 'real' not in vars(int) and 'bit_count' in dir(int)\nassert 'start' not in dir(slice) and (5).real == 5\n",
    ),
    (
        "a warning of the compiler, or of a coroutine that was never awaited, is written each time, to standard error, whatever filters `warnings` has",
        "import warnings\nasync def order(): pass\nwith warnings.catch_warnings(record=True) as caught:\n    warnings.simplefilter('always')\n    order()\n    eval('1 is 1')\nassert caught == []\n",
    ),
    (
        "`lru_cache` asks a key for its hash several times a call, and compares it again where it was found",
        "from functools import lru_cache\nn = 0\nclass Order:\n    def __hash__(self):\n        global n\n        n += 1\n        return 1\nlru_cache(lambda key: key)(Order())\nassert n == 3\n",
    ),
    (
        "a class derived from `object` alone may not get other bases, as in CPython, but in other words",
        "class Base: pass\nclass Order: pass\ntry:\n    Order.__bases__ = (Base,)\nexcept TypeError as error:\n    assert 'object layout differs' in str(error)\nelse:\n    assert False\n",
    ),
    (
        "a method may be bound to `None` by `types.MethodType`",
        "import types\nassert types.MethodType(print, None).__self__ is None\n",
    ),
    (
        "digits are `0` to `9`",
        "try:\n    int('\\u0663')\nexcept ValueError as error:\n    print(error)\nelse:\n    assert False\n",
    ),
    (
        "`|` merges no `mappingproxy`, and `memoryview` has no `cast`",
        "import types\nassert not hasattr(memoryview, 'cast')\ntry:\n    types.MappingProxyType({}) | {}\nexcept TypeError as error:\n    print(error)\n",
    ),
    (
        "a union keeps each of several equal `list[int]`",
        "assert len((list[int] | None | list[int]).__args__) == 3\n",
    ),
    (
        "`atexit.register` takes what cannot be called, and says so at the end",
        "import atexit\natexit.register(None)\n",
    ),
    (
        "a method of `re`, `io`, `random`, `threading` or `queue` that is called with a `self` of another class looks for attributes there",
        "import io\ntry:\n    io.StringIO.read(5)\nexcept AttributeError as error:\n    print(error)\n",
    ),
    (
        "`list` and others do not ask for the length, or the hint, of what they go through",
        "class Lies:\n    def __len__(self): return -1\n    def __getitem__(self, at): raise IndexError\nprint(list(Lies()))\n",
    ),
    (
        "keywords of a few functions that take none are taken, and arguments of some are looked at only when they are used",
        "import threading, types\nprint(types.resolve_bases(bases=''), threading.Lock().acquire(timeout=None or 1.5))\n",
    ),
    (
        "what the library makes for itself may be another when a program makes it: `enum.EnumDict`, `tracemalloc.Trace`, `threading.ExceptHookArgs`",
        "import enum\nnames = enum.EnumDict()\nnames['TEA'] = 1\nassert names.member_names == ['TEA']\n",
    ),
    (
        "`traceback.format_exception_only` takes objects that aren't exceptions, `UnicodeDecodeError` takes a `str`, `heapq.merge` compares the other way round, `heapq.nlargest` puts `nan` elsewhere, and `range.count` asks only once",
        "import heapq, traceback\nassert traceback.format_exception_only(5) == ['int: 5\\n']\nUnicodeDecodeError('utf-8', 'tea', 0, 1, 'cold')\ntry:\n    list(heapq.merge([1], ['tea']))\nexcept TypeError as error:\n    assert str(error).endswith(\"'str' and 'int'\")\nassert heapq.nlargest(2, [1.0, float('nan'), 3.0])[0] == 1.0\nclass Any:\n    def __eq__(self, other): return True\nassert range(3).count(Any()) == 1\n",
    ),
    (
        "what is derived from `list` or another sequence is repeated by `2 * x` although its `__rmul__` answers `NotImplemented`",
        "class Orders(list):\n    def __rmul__(self, n): return NotImplemented\nassert 2 * Orders([1]) == [1, 1]\n",
    ),
    (
        "not there: `int.__round__`, `betavariate` and `gammavariate` of a `Random`, and the module `_thread`",
        "import random\nassert not hasattr(int, '__round__') and round(5) == 5\nassert not hasattr(random.Random(1), 'betavariate')\ntry:\n    import _thread\nexcept ModuleNotFoundError as error:\n    assert str(error) == \"No module named '_thread'\"\n",
    ),
    (
        "a few messages name a function in another way: those of `f(*5)`, `sys.stdout.write()` and `__import__(1)`",
        "import sys\nfor act, said in [(lambda: [].append(*5), 'append() argument'), (sys.stdout.write, 'sys.write_out()'), (lambda: __import__(1), 'attribute name')]:\n    try:\n        act()\n    except TypeError as error:\n        assert str(error).startswith(said)\n",
    ),
    (
        "`iterencode` of `json` cuts the same text into other pieces, `string.Template.flags` is a plain 2, and a named tuple's `__new__` shows no defaults",
        "import collections, json, string\nassert ''.join(json.JSONEncoder().iterencode([1])) == '[1]'\nassert list(json.JSONEncoder().iterencode([1]))[0] == '['\nassert repr(string.Template.flags) == '2'\nassert collections.namedtuple('Cup', 'tea', defaults=[1]).__new__.__defaults__ is None\n",
    ),
    (
        "a value that replaces another in a dict, under a key that is neither a small int nor a text, is held once more while the other dies",
        "import sys\ndates = {}\nclass Order:\n    def __del__(self):\n        if (1, 2) in dates:\n            assert sys.getrefcount(dates[1, 2]) == 3\nfor n in range(5):\n    dates[1, 2] = Order()\nkept = dates.pop((1, 2))\n",
    ),
    (
        "`sys.getsizeof` of an `OrderedDict` leaves out what keeps its order",
        "import sys, collections\nassert sys.getsizeof(collections.OrderedDict(a=1)) < 300\n",
    ),
    (
        "what `call_later` returns is a `Handle`",
        "import asyncio\nasync def main():\n    print(type(asyncio.get_running_loop().call_later(5, print)).__name__)\nasyncio.run(main())\n",
    ),
    ("a text has no lone surrogates: each is `\\ufffd`", "assert '\\ud800' == '\\ufffd'\n"),
];

/// What is left out, a program that asks for it, and what it answers.
pub const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("files", "open('x')\n", "not in this Python: files"),
    (
        "other modules: network, operating system, processes",
        "import os\n",
        "No module named 'os': it is not in this book's Python; it has no files",
    ),
    (
        "`contextvars`",
        "import contextvars\n",
        "No module named 'contextvars': it is not in this book's Python",
    ),
    (
        "names of modules that are here but for them",
        "from math import sinh\n",
        "cannot import name 'sinh' from 'math': it is not in this book's Python",
    ),
    ("template strings", "t'{1}'\n", "invalid syntax"),
];

/// The text of the page.
pub fn page() -> String {
    let mut text = String::from(
        "# What this Python does\n\nMade and checked by `tests/tests/all/python.rs`; every line \
         here has a program that shows it.\n\n## Works\n\n",
    );
    for (what, _) in WORKS {
        text += &format!("- {what}\n");
    }
    text += "\n## Differs\n\nWhat is printed is CPython's, byte for byte, for every program in \
             `tests/python`\n(which needs no clock, threads or C) but these:\n\n\
             | program | versions | why |\n|---|---|---|\n";
    for d in DIFFERS {
        let versions: Vec<&str> = d.versions.iter().map(|version| version.as_str()).collect();
        text += &format!("| `{}` | {} | {} |\n", d.program, versions.join(", "), d.why);
    }
    text += "\nApart from that:\n\n";
    for (what, _) in APART {
        text += &format!("- {what}\n");
    }
    text += "\nIn a page, a name is read as it is typed, not in the form NFKC, whose tables are a tenth \
             of the\nengine: `language/characters_by_name.py` prints the same everywhere else.\n";
    text += "\n## Left out\n\nEach says so, at its line.\n\n";
    for (what, _, _) in LEFT_OUT {
        text += &format!("- {what}\n");
    }
    text + &limits()
}

/// What a program may use, unless whatever runs it decides otherwise.
fn limits() -> String {
    let Limits { steps, objects, memory, output_bytes, recursion_depth, native_depth } =
        Limits::default();
    format!(
        "\n## Limits\n\nA program that goes beyond one of these is ended, with a message that has its \
         line, unless whatever\nruns it sets other limits (a page in a browser does):\n\n\
         - steps (turns of loops and calls): {}\n\
         - objects alive at the same time: {}\n\
         - output: {} bytes\n\n\
         These raise an exception first, as in CPython, and the program may catch it:\n\n\
         - memory that the objects hold, counted in this process: {} (`MemoryError`)\n\
         - calls inside calls: {recursion_depth} (`RecursionError`; `sys.setrecursionlimit` changes it)\n\
         - calls from built-in code back into Python inside each other: {native_depth} \
         (`RecursionError`)\n",
        thousands(steps),
        thousands(objects as u64),
        thousands(output_bytes as u64),
        bytes_in_words(memory),
    )
}

/// A number with a comma after every third digit from its end.
fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
