# A scheduler of generators.
from collections import deque
import heapq


class Sleep:
    def __init__(self, t):
        self.t = t


class Spawn:
    def __init__(self, gen):
        self.gen = gen


class Recv:
    pass


class Loop:
    def __init__(self):
        self.ready, self.sleeping, self.now, self.seq = deque(), [], 0, 0
        self.mail = {}

    def spawn(self, name, gen):
        self.mail[name] = deque()
        self.ready.append((name, gen, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, name, gen = heapq.heappop(self.sleeping)
                self.ready.append((name, gen, self.now))
            name, gen, value = self.ready.popleft()
            try:
                op = gen.send(value)
            except StopIteration as stop:
                print(f"{self.now}: {name} done -> {stop.value}")
                continue
            except Exception as e:
                print(f"{self.now}: {name} failed: {e!r}")
                continue
            match op:
                case Sleep(t=t):
                    self.seq += 1
                    heapq.heappush(self.sleeping, (self.now + t, self.seq, name, gen))
                case Spawn(gen=g):
                    self.spawn(f"{name}.child", g)
                    self.ready.append((name, gen, None))
                case None:
                    self.ready.append((name, gen, None))
                case other:
                    gen.throw(TypeError(f"bad op {other!r}")) if False else self.ready.append((name, gen, other))


def child(n):
    yield Sleep(n)
    return n * 2


def parent():
    yield Spawn(child(3))
    for i in range(2):
        now = yield Sleep(1)
        print("tick", now)
    got = yield "echo"
    print("got", got)
    yield from inner()
    raise ValueError("end")


def inner():
    try:
        yield
    finally:
        print("inner over")


loop = Loop()
loop.spawn("main", parent())
loop.run()
