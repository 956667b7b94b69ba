# What `exec` and `eval` are given for locals may be any mapping; built-ins any object.
from collections import ChainMap, UserDict, defaultdict


def show(label, work):
    try:
        print(label, "->", work())
    except BaseException as e:
        print(label, type(e).__name__, e)


class Log:
    def __init__(self, **names):
        self.names = names

    def __getitem__(self, name):
        print("  get", name)
        return self.names[name]

    def __setitem__(self, name, value):
        print("  set", name)
        self.names[name] = value

    def __delitem__(self, name):
        print("  del", name)
        del self.names[name]


class WithKeys(Log):
    def keys(self):
        return self.names.keys()


class Missing(dict):
    def __missing__(self, name):
        print("  missing", name)
        return print if name == "print" else 42


class LoggedDict(dict):
    def __getitem__(self, name):
        print("  get", name)
        return dict.__getitem__(self, name)

    def __setitem__(self, name, value):
        print("  set", name)
        dict.__setitem__(self, name, value)

    def __delitem__(self, name):
        print("  del", name)
        dict.__delitem__(self, name)


class Refuses:
    def __getitem__(self, name):
        raise ValueError(name)

    __delitem__ = __getitem__

    def __setitem__(self, name, value):
        raise ValueError(name, value)


log, user, chain = Log(a=1), UserDict(a=1), ChainMap({}, {"b": 2})
show("store and delete", lambda: exec("b = a + len('x')\ndel a", {}, log))
show("a class and a loop", lambda: exec("class C:\n  x = b\nfor i in 'ab': pass", {"b": 2}, log))
show("a function", lambda: exec("def f(): return b\nprint(f())", {"b": 7}, log))
show("a global", lambda: exec("global z\nz = 1\nprint(z)", {}, log))
show("comprehensions", lambda: exec("print([b for i in [i]])", {}, log))
show("an import", lambda: exec("import gc as g", {}, log))
show("unknown", lambda: eval("unknown", {}, log))
show("delete unknown", lambda: exec("del unknown", {}, log))
show("locals", lambda: eval("locals()", {}, log) is log)
show("dir", lambda: eval("dir()", {}, log))
show("dir with keys", lambda: eval("dir()", {}, WithKeys(z=1, a=2)))
print(sorted(log.names))
show("UserDict", lambda: exec("b = a + 1\ndel a", {}, user))
show("ChainMap", lambda: exec("b = b + 1; c = 5", {}, chain))
print(user, chain)
show("__missing__", lambda: exec("print(q)", {}, Missing()))
show("defaultdict", lambda: eval("a", {}, defaultdict(lambda: 7)))
show("a list", lambda: eval("a", {}, [1]))
show("a number", lambda: eval("a", {}, 5))
show("a number for exec", lambda: exec("a", {}, 5))
for source in "a", "a = 1", "del a":
    show(source, lambda: exec(source, {}, Refuses()))
show("an annotation", lambda: exec("x: 3\nprint(__annotations__)", {}, UserDict()))

names = "a = 1\nprint(a)\ndel a\nprint(len('x'))\n"
function = "def f():\n  global q\n  q = 1\n  print(q)\n  del q\nf()\n"
show("a dict of one's own as locals", lambda: exec(names, {}, LoggedDict()))
show("and as globals", lambda: exec(names, LoggedDict()))
show("in a function", lambda: exec(function, LoggedDict()))
show("globals that miss nothing", lambda: exec("print(1)\nprint(len)", Missing()))

show("no built-ins", lambda: eval("len", {"__builtins__": {}}))
show("a number of them", lambda: eval("len", {"__builtins__": 5}))
show("logged", lambda: eval("len('a')", {"__builtins__": LoggedDict(len=len)}))
show("missing", lambda: eval("foo + 1", {"__builtins__": Missing()}))
show("in a function", lambda: exec("def f(): return foo\nf()", {"__builtins__": Missing()}))
show("no __build_class__", lambda: exec("class A: pass", {"__builtins__": {}}))
taken, target = {}, {}
exec("from gc import *", taken, target)
print("collect" in taken, "collect" in target)
