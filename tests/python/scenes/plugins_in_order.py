# Plugins say what they come after; one that is taken out goes away with its class.
import gc, types, weakref
from abc import ABC, abstractmethod
from collections import deque
from typing import Protocol, runtime_checkable, ClassVar, Iterable
from operator import attrgetter

class PluginError(Exception): pass
class CycleError(PluginError):
    def __str__(self): return " -> ".join(self.args)

@runtime_checkable
class Runnable(Protocol):
    name: str
    def run(self, text: str) -> str: ...

class Plugin(ABC):
    registry: ClassVar[dict[str, type["Plugin"]]] = {}
    name: str = ""
    after: Iterable[str] = ()
    def __init_subclass__(cls, /, abstract=False, **kw):
        super().__init_subclass__(**kw)
        if abstract: return
        cls.name = cls.name or cls.__name__.lower()
        if cls.name in Plugin.registry: raise PluginError(f"two plugins called {cls.name}")
        Plugin.registry[cls.name] = cls
    @abstractmethod
    def run(self, text): ...
    def __repr__(self): return f"<{self.name}>"

class Upper(Plugin):
    def run(self, text): return text.upper()
class Strip(Plugin):
    after = ()
    def run(self, text): return text.strip()
class Wrap(Plugin, abstract=True):
    left = right = "|"
    def run(self, text): return f"{self.left}{text}{self.right}"
class Star(Wrap):
    left = right = "*"
    after = ["strip", "upper"]
class Brace(Wrap):
    left, right = "{}"
    after = ("star",)
Reverse = types.new_class("Reverse", (Plugin,), {}, lambda ns: ns.update(run=lambda self, t: t[::-1], after=["strip"]))

def ordered(plugins):
    done, out, path = set(), [], []
    def visit(name):
        if name in path: raise CycleError(*path[path.index(name):], name)
        if name in done: return
        try: cls = plugins[name]
        except KeyError: raise PluginError(f"{path[-1]} needs {name}") from None
        path.append(name)
        for n in sorted(cls.after): visit(n)
        path.pop()
        done.add(name); out.append(cls)
    for n in sorted(plugins): visit(n)
    return out

def pipeline(text):
    for cls in ordered(Plugin.registry):
        text = cls().run(text)
        yield cls.name, text
print([c.name for c in ordered(Plugin.registry)])
for step in pipeline("  hello "): print(step)
try:
    class Again(Plugin): name = "upper"
except PluginError as e: print(type(e).__name__, e)
try: Wrap.__subclasses__()[0].after.append("brace"); ordered(Plugin.registry)
except CycleError as e: print(repr(e), e)
finally: Star.after.remove("brace")
try:
    class Needs(Plugin): after = ["ghost"]; run = len
    ordered(Plugin.registry)
except PluginError as e: print(e)
print(isinstance(Upper(), Runnable), isinstance(5, Runnable), isinstance(types.SimpleNamespace(name="x", run=print), Runnable))
try: Runnable()
except TypeError as e: print(e)
refs = {n: weakref.ref(c) for n, c in Plugin.registry.items()}
for name in ("needs", "brace", "reverse"): del Plugin.registry[name]
print(sorted(n for n, r in refs.items() if r()))
del Needs, Brace, Reverse
gc.collect()
print(sorted(n for n, r in refs.items() if r()), [c.__name__ for c in Wrap.__subclasses__()])
mod = types.ModuleType("plug")
exec("class Late(Plugin):\n    'late one'\n    def run(self, t): return t + '!'\n", vars(mod) | {"Plugin": Plugin, "__name__": "plug"})
print(Plugin.registry["late"].__module__, Plugin.registry["late"].__doc__, list(pipeline("x"))[-1], Plugin.registry["late"]())
print(types.resolve_bases((Plugin,)), types.prepare_class("Q", (Plugin,))[0].__name__, sorted(Plugin.__abstractmethods__), Star.__mro__[1].__name__)
