# Searches, tries, linked lists, memoised functions: programs about structures.
class Graph:
    def __init__(self): self.nodes = {}
    def edge(self, a, b): self.nodes.setdefault(a, set()).add(b); self.nodes.setdefault(b, set())
    def order(self):
        seen, out, stack = set(), [], set()
        def visit(n):
            if n in stack: raise ValueError(f"cycle at {n}")
            if n in seen: return
            stack.add(n)
            for m in sorted(self.nodes[n]): visit(m)
            stack.discard(n); seen.add(n); out.append(n)
        for n in sorted(self.nodes): visit(n)
        return out[::-1]
    def scc(self):
        index, low, on, st, res, c = {}, {}, set(), [], [], [0]
        def go(v):
            index[v] = low[v] = c[0]; c[0] += 1; st.append(v); on.add(v)
            for w in sorted(self.nodes[v]):
                if w not in index: go(w); low[v] = min(low[v], low[w])
                elif w in on: low[v] = min(low[v], index[w])
            if low[v] == index[v]:
                comp = []
                while True:
                    w = st.pop(); on.discard(w); comp.append(w)
                    if w == v: break
                res.append(sorted(comp))
        for v in sorted(self.nodes):
            if v not in index: go(v)
        return res
g = Graph()
for a, b in ["ab", "bc", "ca", "cd", "de"]: g.edge(a, b)
print(g.scc())
try: g.order()
except ValueError as e: print(e)
h = Graph()
for a, b in [("shirt", "tie"), ("tie", "jacket"), ("trousers", "shoes"), ("trousers", "jacket")]: h.edge(a, b)
print(h.order())
import heapq
def dijkstra(adj, s):
    dist = {s: 0}; q = [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in adj.get(u, {}).items():
            if d + w < dist.get(v, float("inf")): dist[v] = d + w; heapq.heappush(q, (d + w, v))
    return dist
print(dijkstra({"a": {"b": 2, "c": 5}, "b": {"c": 1}}, "a"))
class Node:
    __slots__ = "val", "next"
    def __init__(self, val, next=None): self.val, self.next = val, next
class LinkedList:
    def __init__(self, it=()):
        self.head = None
        for x in reversed(list(it)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.val; n = n.next
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev; return self
    def __repr__(self): return "->".join(map(str, self))
    def __len__(self): return sum(1 for _ in self)
print(LinkedList("abc"), LinkedList(range(4)).reverse(), len(LinkedList([1, 2])))
class Trie:
    def __init__(self): self.kids, self.end = {}, False
    def add(self, w):
        n = self
        for ch in w: n = n.kids.setdefault(ch, Trie())
        n.end = True
    def words(self, pre=""):
        if self.end: yield pre
        for ch, k in sorted(self.kids.items()): yield from k.words(pre + ch)
t = Trie()
for w in "tea ten to inn in i".split(): t.add(w)
print(list(t.words()))
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache; return w
@memo
def lcs(a, b): return "" if not a or not b else (lcs(a[:-1], b[:-1]) + a[-1] if a[-1] == b[-1] else max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len))
print(lcs("AGGTAB", "GXTXAYB"), len(lcs.cache))
print(*[f"{n:>3}{'*' * n}" for n in range(3)], sep="\n"); print("a", "b", sep="-", end="!\n"); print(); print(None, True, 1.0, [1], sep="|")
m = [[1, 2], [3, 4]]; print([list(r) for r in zip(*m)], [sum(r) for r in m], sum(map(sum, m)), [[sum(a * b for a, b in zip(r, c)) for c in zip(*m)] for r in m])
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc")); 
def primes():
    n, comp = 2, {}
    while True:
        if n not in comp: yield n; comp[n * n] = [n]
        else:
            for p in comp.pop(n): comp.setdefault(p + n, []).append(p)
        n += 1
from itertools import islice
print(list(islice(primes(), 10)))
text = "the quick brown fox the lazy dog the end"
freq = {}
for w in text.split(): freq[w] = freq.get(w, 0) + 1
print(sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:3], max(freq, key=freq.get))
print(" ".join(w.capitalize() for w in text.split()[:3]), text[::-1][:5], text.count("the"), {len(w) for w in text.split()} == {3, 5, 4})
stack = []
for tok in "3 4 + 2 * 7 -".split():
    if tok in "+-*": b, a = stack.pop(), stack.pop(); stack.append({"+": a + b, "-": a - b, "*": a * b}[tok])
    else: stack.append(int(tok))
print(stack, divmod(17, 5), -17 // 5, -17 % 5, 2 ** 10, 7 / 2, 1e3, round(3.14159, 3), int("ff", 16), bin(10), hex(255), abs(-3.5))
