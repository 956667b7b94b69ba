# Actors with mailboxes and timers; who crashes is replaced, stopped or handed up.
import gc, heapq, itertools, sys, traceback, weakref, types
from abc import ABCMeta, abstractmethod
from collections import ChainMap, defaultdict, deque, namedtuple, Counter
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field, KW_ONLY
from enum import Enum, auto, unique
from functools import partial, reduce, wraps, cache, cached_property
from operator import methodcaller, attrgetter
class Strategy(Enum):
    RESTART = auto(); STOP = auto(); ESCALATE = auto()
@dataclass(frozen=True, slots=True)
class Envelope:
    to: str
    body: object
    _: KW_ONLY
    sender: str | None = None
    at: int = 0
@dataclass(frozen=True)
class Crashed:
    who: str
    error: BaseException = field(compare=False)
    def __str__(self): return f"{self.who} crashed: {type(self.error).__name__}({self.error})"
Timer = namedtuple("Timer", "at seq envelope")
class ActorMeta(ABCMeta):
    def __new__(mcls, name, bases, ns, **kw):
        handlers = {}
        for base in reversed([b for base in bases for b in base.__mro__]): handlers |= base.__dict__.get("handlers", {})
        for key, value in list(ns.items()):
            if (kinds := getattr(value, "_handles", None)) is not None:
                for k in kinds: handlers[k] = key
        ns["handlers"] = types.MappingProxyType(handlers)
        return super().__new__(mcls, name, bases, ns, **kw)
    def __call__(cls, *args, **kw):
        self = super().__call__(*args, **kw); self._args = (args, kw); return self
def handles(*kinds):
    def deco(fn): fn._handles = kinds; return fn
    return deco
class Actor(metaclass=ActorMeta):
    strategy = Strategy.STOP
    def __init__(self): self.state = {}
    def receive(self, body):
        for kind in type(body).__mro__:
            if (name := self.handlers.get(kind)): return getattr(self, name)(body)
        return self.unhandled(body)
    @abstractmethod
    def unhandled(self, body): ...
    def tell(self, to, body, delay=0): self.system.send(to, body, sender=self.name, delay=delay)
    def __repr__(self): return f"{type(self).__name__}({getattr(self, 'name', '?')})"
    def __del__(self): System.deaths.append(getattr(self, "name", "?"))
class System:
    deaths = []
    def __init__(self):
        self.actors, self.boxes, self.parents = {}, defaultdict(deque), {}
        self.now, self.timers, self.seq, self.trace, self.dead = 0, [], itertools.count(), [], []
        self.watchers = defaultdict(weakref.WeakSet)
    def spawn(self, actor, name, parent=None):
        actor.name, actor.system = name, weakref.proxy(self)
        self.actors[name] = actor; self.parents[name] = parent
        if hasattr(actor, "start"): actor.start()
        return actor
    def send(self, to, body, *, sender=None, delay=0):
        env = Envelope(to, body, sender=sender, at=self.now + delay)
        if delay: heapq.heappush(self.timers, Timer(env.at, next(self.seq), env))
        elif to in self.actors: self.boxes[to].append(env)
        else: self.dead.append(env)
    def step(self):
        ready = [n for n in self.actors if self.boxes[n]]
        if not ready:
            if not self.timers: return False
            t = heapq.heappop(self.timers); self.now = max(self.now, t.at); self.send(t.envelope.to, t.envelope.body, sender=t.envelope.sender); return True
        for name in ready:
            env = self.boxes[name].popleft(); actor = self.actors.get(name)
            if actor is None: continue
            self.trace.append(f"{self.now:>2} {env.sender or '-'}->{name}: {env.body}")
            try:
                result = actor.receive(env.body)
                if isinstance(result, types.GeneratorType):
                    for to, body in result: actor.tell(to, body)
            except Exception as e: self.crash(name, e)
            finally: del actor
        return True
    def crash(self, name, error):
        self.trace.append(f"{self.now:>2} !! {Crashed(name, error)} in {traceback.extract_tb(error.__traceback__)[-1].name}")
        error.__traceback__ = None
        actor = self.actors[name]
        match actor.strategy:
            case Strategy.RESTART: args, kw = actor._args; self.spawn(type(actor)(*args, **kw), name, self.parents[name])
            case Strategy.STOP: del self.actors[name]; self.boxes.pop(name, None)
            case Strategy.ESCALATE if (p := self.parents[name]): self.send(p, Crashed(name, error), sender=name)
            case _: raise RuntimeError(f"nobody supervises {name}") from error
    def run(self, limit=200):
        for n in itertools.count():
            if n == limit or not self.step(): return n
class Counter_(Actor):
    strategy = Strategy.RESTART
    def __init__(self, step=1): super().__init__(); self.step, self.n = step, 0
    @handles(int)
    def add(self, body):
        self.n += body * self.step
        if self.n > 10: raise OverflowError(self.n)
        yield "log", f"{self.name}={self.n}"
    @handles(list, tuple)
    def many(self, body): return ((self.name, x) for x in body)
    def unhandled(self, body): raise TypeError(f"cannot count {body!r}")
class Log(Actor):
    def start(self): self.lines = []
    @handles(object)
    def note(self, body): self.lines.append(str(body))
    unhandled = note
class Boss(Actor):
    @handles(Crashed)
    def child(self, c): self.tell("log", c); self.system.spawn(Fragile(), c.who, self.name)
    @handles(str)
    def order(self, text): self.tell("worker", text); self.tell("log", f"told {text}", delay=5)
    def unhandled(self, body): self.tell("nobody", body)
class Fragile(Actor):
    strategy = Strategy.ESCALATE
    @handles(str)
    def work(self, text): self.tell("log", f"{text}: {1 / (len(text) - 3):.2f}")
    def unhandled(self, body): pass
s = System()
log = s.spawn(Log(), "log"); s.spawn(Counter_(2), "count"); s.spawn(Boss(), "boss"); s.spawn(Fragile(), "worker", "boss")
for to, body in [("count", 3), ("count", [1, 1]), ("count", "x"), ("boss", "dig"), ("boss", "build"), ("boss", 3.5), ("count", True), ("count", (9, 9)), ("ghost", 1), ("count", 2)]: s.send(to, body)
print(s.run(), s.now)
print(*s.trace, sep="\n"); print(*log.lines, sep=" | ")
print([str(d.body) for d in s.dead], s.actors, System.deaths, sorted(k.__name__ for k in Counter_.handlers), Boss.handlers.keys() - {str})
try: Counter_.handlers[float] = "x"
except TypeError as e: print(e)
e1, e2 = Envelope("a", 1), Envelope("a", 1, sender=None)
print(e1 == e2, hash(e1) == hash(e2), e1, Envelope.__match_args__, Crashed("x", KeyError(1)) == Crashed("x", KeyError(2)))
lone = System(); lone.spawn(Fragile(), "alone"); lone.send("alone", "abc")
try: lone.run()
except RuntimeError as e: print(e, "|", repr(e.__cause__))
actor = lone.actors["alone"]; del lone; gc.collect()
try: actor.tell("x", 1)
except ReferenceError as e: print(e)
del log, actor, s; gc.collect(); print(sorted(System.deaths))
