# Generators as processes that wait, exchange things and are thrown out, in the order of a heap.
import heapq, itertools
from collections import defaultdict, deque
from dataclasses import dataclass, field
from types import GeneratorType

@dataclass(order=True)
class Entry:
    at: int
    prio: int
    seq: int = field(default_factory=itertools.count().__next__)
    proc: GeneratorType = field(compare=False, default=None)
    value: object = field(compare=False, default=None)

class Interrupt(Exception): pass
class Wait:
    def __init__(self, n): self.n = n
class Get:
    def __init__(self, store): self.store = store
class Put(Get):
    def __init__(self, store, item): super().__init__(store); self.item = item
class Fork:
    def __init__(self, gen): self.gen = gen

class Sim:
    def __init__(self): self.now, self.heap, self.stores, self.waiting, self.log = 0, [], defaultdict(deque), defaultdict(deque), []
    def spawn(self, gen, delay=0, prio=0):
        heapq.heappush(self.heap, Entry(self.now + delay, prio, proc=gen)); return gen
    def say(self, *a): self.log.append((self.now, " ".join(map(str, a))))
    def run(self, until=100):
        while self.heap and self.heap[0].at <= until:
            e = heapq.heappop(self.heap)
            self.now = e.at
            try: self.handle(e.proc, e.proc.send(e.value))
            except StopIteration as stop: self.say(e.proc.__name__, "ended with", stop.value)
            except Interrupt as i: self.say(e.proc.__name__, "was interrupted:", *i.args)
    def handle(self, proc, req):
        again = lambda d=0, v=None, p=proc: heapq.heappush(self.heap, Entry(self.now + d, 0, proc=p, value=v))
        match req:
            case Wait(n=n): again(n)
            case Put(store=s, item=i):
                if self.waiting[s]: again(0, i, self.waiting[s].popleft())
                else: self.stores[s].append(i)
                again()
            case Get(store=s):
                if self.stores[s]: again(0, self.stores[s].popleft())
                else: self.waiting[s].append(proc)
            case Fork(gen=g): again(0, self.spawn(g, 1))
            case _: proc.throw(TypeError(f"bad request {req!r}"))

sim = Sim()
def producer(n, step):
    for i in range(n):
        yield Wait(step)
        yield Put("box", f"p{step}-{i}")
    return n
def consumer(name):
    got = []
    try:
        while True:
            item = yield Get("box")
            sim.say(name, "got", item)
            got.append(item)
            if len(got) == 3: raise Interrupt(name, got)
    finally:
        sim.say(name, "cleans up")
def parent():
    child = yield Fork(producer(1, 2))
    sim.say("forked", child.__name__, type(child).__name__)
    try: yield "rubbish"
    except TypeError as e: sim.say("error:", e)
    yield Wait(1)
for g in (producer(3, 2), producer(2, 3), consumer("c1"), consumer("c2"), parent()):
    sim.spawn(g)
sim.run()
for t, text in sim.log: print(f"{t:>3}: {text}")
print({k: len(v) for k, v in sim.waiting.items()}, sim.heap, sim.now)
h = [5, 1, 4, 2]
heapq.heapify(h)
print(h, heapq.heappushpop(h, 0), heapq.heapreplace(h, 9), heapq.nlargest(2, h), list(heapq.merge([1, 4], [2, 3], key=lambda x: x)), h)
print(list(heapq.merge("dca", "b", reverse=True)), heapq.nsmallest(3, ["bb", "a", "ccc"], key=len))
for w in list(sim.waiting.values()):
    while w: w.popleft().close()
print(len(sim.log), sim.log[-1])
