# The workloads of work.rs as a Python program. Prints nanoseconds in all,
# nanoseconds of the part, and the number of objects.
import gc
import sys
from time import perf_counter_ns as wall
from time import process_time_ns as now


class Node:
    __slots__ = ("a", "b")

    def __init__(self, a=None, b=None):
        self.a = a
        self.b = b


class Wide:
    __slots__ = ("to0", "to1", "to2", "to3")

    def __init__(self):
        self.to0 = self.to1 = self.to2 = self.to3 = None


class Random:
    def __init__(self):
        self.state = 0x9E3779B97F4A7C15

    def below(self, n):
        s = self.state
        s ^= (s << 13) & 0xFFFFFFFFFFFFFFFF
        s ^= s >> 7
        s ^= (s << 17) & 0xFFFFFFFFFFFFFFFF
        self.state = s
        return (s >> 33) % n


def W1(n):
    gc.disable()
    start = now()
    for _ in range(n // 8):
        head = Node()
        for _ in range(7):
            head = Node(head)
        del head
    return now() - start, 0, n


def cycle():
    a = Node()
    a.a = Node(a)


def W2(n):
    gc.disable()
    start = now()
    for _ in range(n // 2):
        cycle()
    collecting = now()
    gc.collect()
    end = now()
    return end - start, end - collecting, n


def graph(n, scattered):
    random = Random()
    below = random.below
    places = bytearray(n)
    nodes = [Wide() for _ in range(n)]
    names = Wide.__slots__
    order = list(range(n))
    if scattered:
        for i in range(1, n):
            j = 1 + below(i)
            order[i], order[j] = order[j], order[i]

    def add(f, t):
        place = places[f]
        if place == 4:
            return False
        places[f] += 1
        setattr(nodes[f], names[place], nodes[t])
        return True

    for i in range(1, n):
        near = min(i, 16)
        while True:
            parent = below(i) if scattered else i - 1 - below(near)
            if add(order[parent], order[i]):
                break
    for f in range(n):
        for _ in range(1 + below(3)):
            add(f, below(n) if scattered else min(f + below(32), n - 1))
    return nodes[0]


def full(n, scattered, times):
    gc.disable()
    root = graph(n, scattered)
    for _ in range(1, times):
        gc.collect()
    start = now()
    gc.collect()
    return now() - start, 0, n


def W3a(n):
    return full(n, False, 1)


def W3b(n):
    return full(n, True, 1)


def W3c(n):
    return full(n, True, 2)


def tree(depth):
    if depth == 0:
        return Node()
    return Node(tree(depth - 1), tree(depth - 1))


def W4(depth):
    start = now()
    long_lived = tree(depth)
    made = (1 << (depth + 1)) - 1
    for depth_now in range(4, depth + 1, 4):
        for _ in range(1 << (depth - depth_now + 2)):
            tree(depth_now)
            made += (1 << (depth_now + 1)) - 1
    del long_lived
    return now() - start, 0, made


def W5(n):
    live = [Node() for _ in range(n)]
    below = Random().below
    for f in live:
        f.a = live[below(n)]
    longest = 0
    start = now()
    last = wall()
    for step in range(n):
        cycle()
        if step % 256 == 0:
            t = live[below(n)]
            live[below(n)].b = t
        if step % 16 == 0:
            t = wall()
            longest = max(longest, t - last)
            last = t
    return now() - start, longest, n


def resident():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    return 0


def W6(n):
    gc.disable()
    nodes = [None] * (n + 1)
    nodes[0] = Node()
    before = resident()
    for i in range(n):
        to = nodes[i // 2]
        nodes[i + 1] = Node(to, to)
    return resident() - before, 0, n


result = globals()[sys.argv[1]](int(sys.argv[2]))
print(*result, flush=True)
# What ending costs is not measured.
import os
os._exit(0)
