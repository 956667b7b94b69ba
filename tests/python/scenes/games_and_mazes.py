# Games, mazes, cards and dice by numbers of our own.
import heapq, itertools, functools, sys
from collections import Counter, deque, namedtuple
from dataclasses import dataclass
from enum import IntEnum

class LCG:
    def __init__(self, seed): self.s = seed
    def __iter__(self): return self
    def __next__(self): self.s = (self.s * 1103515245 + 12345) & 0x7fffffff; return self.s >> 8
    def below(self, n): return next(self) % n
    def shuffle(self, xs):
        for i in reversed(range(1, len(xs))):
            j = self.below(i + 1); xs[i], xs[j] = xs[j], xs[i]
        return xs
rng = LCG(42)
WINS = [*(range(i, 9, 3) for i in range(3)), *(range(i, i + 3) for i in (0, 3, 6)), range(0, 9, 4), range(2, 7, 2)]
def winner(b): return next((b[l[0]] for l in WINS if b[l[0]] != "." and len({b[i] for i in l}) == 1), None)
@functools.cache
def minimax(b, turn):
    if w := winner(b): return (1 if w == "X" else -1), None
    free = [i for i, c in enumerate(b) if c == "."]
    if not free: return 0, None
    pick = max if turn == "X" else min
    return pick(((minimax(b[:i] + turn + b[i + 1:], "XO"[turn == "X"])[0], -i) for i in free))
b, turn = "." * 9, "X"
while not winner(b) and "." in b:
    _, i = minimax(b, turn)
    b, turn = b[:-i] + turn + b[-i + 1:], "XO"[turn == "X"]
print(*(b[i:i + 3] for i in (0, 3, 6)), winner(b), minimax.cache_info().currsize)
def life(cells):
    near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
print(sorted(g))
MAZE = """
#########
#S  #   #
# # # # #
# #   #E#
#########""".split("\n")[1:]
grid = {(r, c): ch for r, row in enumerate(MAZE) for c, ch in enumerate(row)}
start, end = (next(k for k, v in grid.items() if v == ch) for ch in "SE")
def astar(start, end):
    h = lambda p: abs(p[0] - end[0]) + abs(p[1] - end[1])
    heap, came, cost = [(h(start), start)], {start: None}, {start: 0}
    while heap:
        _, p = heapq.heappop(heap)
        if p == end:
            while p: yield p; p = came[p]
            return
        for d in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            q = p[0] + d[0], p[1] + d[1]
            if grid.get(q, "#") != "#" and cost[p] + 1 < cost.get(q, sys.maxsize):
                cost[q], came[q] = cost[p] + 1, p
                heapq.heappush(heap, (cost[q] + h(q), q))
path = set(astar(start, end))
for r, row in enumerate(MAZE): print("".join("." if (r, c) in path and ch == " " else ch for c, ch in enumerate(row)))
Suit = IntEnum("Suit", "CLUBS DIAMONDS HEARTS SPADES")
class Card(namedtuple("Card", "rank suit")):
    NAMES = dict(zip(range(11, 15), "JQKA"))
    def __str__(self): return f"{self.NAMES.get(self.rank, self.rank)}{self.suit.name[0].lower()}"
def hand(cards):
    ranks = Counter(c.rank for c in cards)
    shape = tuple(sorted(ranks.values(), reverse=True))
    flush = len({c.suit for c in cards}) == 1
    straight = len(ranks) == 5 and max(ranks) - min(ranks) == 4
    match shape, flush, straight:
        case _, True, True: return "straight flush"
        case (4, *_), _, _: return "four"
        case (3, 2), *_: return "full house"
        case _, True, _: return "flush"
        case _, _, True: return "straight"
        case (3, *_), *_: return "three"
        case (2, 2, _), *_: return "two pairs"
        case (2, *_), *_: return "a pair"
    return "nothing"
deck = rng.shuffle([Card(r, s) for s in Suit for r in range(2, 15)])
hands = [deck[i * 5:i * 5 + 5] for i in range(10)]
for h in hands[:3]: print(" ".join(map(str, sorted(h))), hand(h))
print(Counter(map(hand, hands)), hand([Card(r, Suit.CLUBS) for r in range(5, 10)]), hand([Card(2, s) for s in Suit] + [Card(3, Suit(1))]))
rolls = Counter(sum(rng.below(6) + 1 for _ in range(2)) for _ in range(200))
for n in range(2, 13): print(f"{n:>2} {'#' * (rolls[n] // 2)}")
def queens(n, row=0, cols=(), out=None):
    if row == n: yield cols; return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)): yield from queens(n, row + 1, (*cols, c))
print(sum(1 for _ in queens(6)), next(queens(8)))
def solve(s):
    i = s.find("0")
    if i < 0: return s
    r, c = divmod(i, 4)
    used = {s[j] for j in range(16) if j // 4 == r or j % 4 == c or (j // 8 == i // 8 and j % 4 // 2 == c // 2)}
    return next(filter(None, (solve(s[:i] + d + s[i + 1:]) for d in "1234" if d not in used)), None)
print(solve("1000003004000002"), [*itertools.islice(rng, 2)], list(itertools.islice(iter(lambda: rng.below(4), 0), 9)))
