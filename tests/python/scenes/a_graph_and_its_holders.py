# A graph is searched, sorted and drawn, and asked what holds its nodes.
import gc, heapq, weakref, sys
from collections import defaultdict, deque, Counter
from itertools import combinations, count
from math import inf, hypot

class Node:
    alive = weakref.WeakSet()
    def __init__(self, name, x=0, y=0):
        self.name, self.x, self.y = name, x, y
        self.out: dict["Node", float] = {}
        self.into: list["Node"] = []
        Node.alive.add(self)
    def __repr__(self): return f"<{self.name}>"
    def __lt__(self, other): return self.name < other.name
    def __rshift__(self, other):
        d = round(hypot(self.x - other.x, self.y - other.y), 2)
        self.out[other] = d
        other.into.append(self)
        return other
    def __len__(self): return len(self.out)
    def __bool__(self): return True
    def __contains__(self, other): return other in self.out

class Graph:
    def __init__(self): self.nodes = {}
    def __getattr__(self, name):
        if name.isupper(): return self.nodes.setdefault(name, Node(name, *divmod(ord(name[0]) * 7 % 23, 5)))
        raise AttributeError(f"{type(self).__name__} has no {name}", name=name, obj=self)
    def bfs(self, start, goal):
        seen, todo = {start: None}, deque([start])
        while todo:
            node = todo.popleft()
            if node is goal:
                path = []
                while node: path.append(node); node = seen[node]
                return path[::-1]
            for n in node.out:
                if n not in seen: seen[n] = node; todo.append(n)
    def dijkstra(self, start):
        dist = defaultdict(lambda: inf, {start: 0.0}); tie = count()
        heap = [(0.0, next(tie), start)]
        while heap:
            d, _, node = heapq.heappop(heap)
            if d > dist[node]: continue
            for n, w in node.out.items():
                if (new := d + w) < dist[n]:
                    dist[n] = new; heapq.heappush(heap, (new, next(tie), n))
        return {k.name: round(v, 2) for k, v in sorted(dist.items())}
    def topological(self):
        degree = Counter({n: 0 for n in self.nodes.values()})
        degree.update(m for n in self.nodes.values() for m in n.out)
        ready = sorted(n for n, d in degree.items() if d == 0)
        while ready:
            n = heapq.heappop(ready); yield n
            for m in n.out:
                degree[m] -= 1
                if not degree[m]: heapq.heappush(ready, m)
        if left := sorted(n.name for n, d in degree.items() if d > 0): raise ValueError(f"cycle among {left}")
    def components(self):
        parent = {n: n for n in self.nodes.values()}
        def find(n):
            while parent[n] is not n: parent[n] = n = parent[parent[n]]
            return n
        for n in parent:
            for m in n.out: parent[find(m)] = find(n)
        groups = defaultdict(set)
        for n in parent: groups[find(n)].add(n.name)
        return sorted(map(sorted, groups.values()), key=len)

g = Graph()
g.A >> g.B >> g.C >> g.D
g.A >> g.E >> g.D
g.B >> g.E
g.X >> g.Y
print(g.bfs(g.A, g.D), g.bfs(g.D, g.A), g.dijkstra(g.A), list(g.topological()), g.components(), sep="\n")
try: g.nothing
except AttributeError as e: print(e, e.name, e.obj is g)
g.D >> g.B
try: print(list(g.topological()))
except ValueError as e: print(e)
print(g.C in g.B, g.A in g.B, len(g.A), [n.name for n in g.D.into], sum(len(n) for n in g.nodes.values()))
gc.collect()
def holders(o):
    found = Counter()
    for r in gc.get_referrers(o):
        if isinstance(r, dict): found["dict" if r is not globals() else "globals"] += 1
        elif type(r).__name__ != "frame": found[type(r).__name__] += 1
    return sorted(found.items())
print(holders(g.E), holders(g.X), sys.getrefcount(g.Y) - sys.getrefcount(g.C))
del g.nodes["X"], g.nodes["Y"]
print(len(Node.alive), gc.collect() > 0, len(Node.alive))
for a, b in combinations(list("ABE"), 2): print(a, b, round(abs(g.nodes[a].x - g.nodes[b].x), 1), g.nodes[b] in g.nodes[a].out)
dot = "\n".join(f"  {n.name} -> {m.name} [w={w:g}]" for n in sorted(g.nodes.values()) for m, w in n.out.items())
print("digraph {", dot, "}", sep="\n")
g.nodes.clear(); gc.collect()
print(len(Node.alive))
