# `__builtins__` is the module in the main program and its dict elsewhere. `import` and `class`
# are carried out by the functions that the running code's built-ins have for them.
import builtins
import copy
import sys


def show(what, f):
    try:
        print(what, "->", f())
    except BaseException as error:
        print(what, "->", type(error).__name__, error)


def names(mapping):
    return sorted(name for name in mapping if not name.startswith("__"))


print(__builtins__, __builtins__ is builtins, globals()["__builtins__"] is builtins)
print(sys.modules["builtins"] is builtins, type(copy.__builtins__), copy.__builtins__ is vars(builtins))
e = {}
exec("pass", e)
print(e["__builtins__"] is vars(builtins), eval("__builtins__", {}) is vars(builtins))

print("--- of functions")
print(show.__builtins__ is vars(builtins))
g = {"__builtins__": {"len": len}}
exec("def h(): return len('abc')", g)
print(g["h"].__builtins__, g["h"]())
for name in ("__builtins__", "__globals__", "__closure__"):
    show("set " + name, lambda: setattr(show, name, {}))
    show("del " + name, lambda: delattr(show, name))

print("--- missing")
show("import", lambda: exec("import sys", {"__builtins__": {}}))
show("from", lambda: exec("from sys import path", {"__builtins__": {}}))
show("class", lambda: exec("class A: pass", {"__builtins__": {}}))

print("--- called with five arguments")


def own(*arguments, **keywords):
    print([names(a) if isinstance(a, dict) else a for a in arguments], keywords)
    return module


class module:
    x = 5

    class b:
        class c:
            name = "c"


ns = {"__builtins__": {"__import__": own, "print": print, "__build_class__": __build_class__}}
exec("import a.b", ns)
print(ns["a"] is module)
exec("import a.b as q", ns)
exec("import a.b.c as r", ns)
print(ns["q"].__name__, ns["r"].name)
exec("from a import x, b as bb", ns)
print(ns["x"], ns["bb"] is module.b)
exec("def f():\n  import z\n  from z import x\n  return x\nprint(f())", ns)
exec("class K:\n  import z\n  print(z)", {**ns, "__name__": "m"}, {"here": 1})
show("star", lambda: exec("from a import *", ns))
show("nothing of the name", lambda: exec("from a import nothing", ns))
show("one dot", lambda: exec("from . import x", ns))
show("two dots", lambda: exec("from ..y import x", ns))
print(eval("lambda: 0", ns).__builtins__ is ns["__builtins__"])

print("--- others")


def build(function, name, *bases, **keywords):
    print(type(function).__name__, name, bases, keywords)
    return 42


ns = {"__builtins__": {"__build_class__": build}}
exec("class A(1, x=2): pass", ns)
print(ns["A"])


def fails(*arguments):
    raise ValueError(arguments[0])


show("fails", lambda: exec("import a.b", {"__builtins__": {"__import__": fails}}))
show("a number", lambda: exec("import a", {"__builtins__": {"__import__": 5}}))
show("no module", lambda: exec("from a import b", {"__builtins__": {"__import__": lambda *a: 5}}))
show("star of it", lambda: exec("from a import *", {"__builtins__": {"__import__": lambda *a: 5, "object": 1}}))
named = type(sys)("named")
show("named", lambda: exec("from a import b", {"__builtins__": {"__import__": lambda *a: named}}))

print("--- in the module builtins")
first = builtins.__import__


def logged(name, globals=None, locals=None, fromlist=(), level=0):
    if globals is here:
        print("logged", name, fromlist, level, locals is None)
    return first(name, globals, locals, fromlist, level)


here = globals()
builtins.__import__ = logged
import textwrap
from collections.abc import Mapping


def digits():
    import string as s

    return s.digits


print(digits())
del builtins.__import__
try:
    import heapq
except ImportError as error:
    print(error, error.name)
builtins.__import__ = first

print("--- levels and names")
show("below 0", lambda: __import__("sys", level=-1))
show("empty", lambda: __import__(""))
show("relative to nothing", lambda: __import__("x", level=1))
show("relative to a program", lambda: __import__("x", {"__name__": "x", "__package__": "", "__spec__": None}, level=1))
show("relative", lambda: exec("from . import y"))
print(show.__code__.co_consts, digits.__code__.co_consts, digits.__code__.co_names)
