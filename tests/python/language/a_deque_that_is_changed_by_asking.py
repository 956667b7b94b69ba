# A deque whose comparison changes it, and what it refuses.
from collections import deque

class Evil:
    def __init__(self, d, how):
        self.d, self.how = d, how
    def __eq__(self, other):
        self.how(self.d)
        return False

def attempt(name, how, what):
    d = deque([1, 2, 3])
    d.insert(1, Evil(d, how))
    try:
        print(name, what(d))
    except Exception as e:
        print(name, type(e).__name__, e)

attempt("remove", lambda d: d.clear(), lambda d: d.remove(9))
attempt("remove2", lambda d: d.append(0), lambda d: d.remove(9))
attempt("index", lambda d: d.popleft(), lambda d: d.index(9))
attempt("count", lambda d: d.rotate(1), lambda d: d.count(9))
attempt("in", lambda d: d.append(1), lambda d: 9 in d)

d = deque(range(5), maxlen=3)
print(d, d.maxlen, d * 2, d + deque([9]))
d += "xy"
print(d)
d.extendleft([7, 8])
print(d)
try:
    d.insert(1, "no")
except IndexError as e:
    print(e)
try:
    d.maxlen = 4
except AttributeError as e:
    print(e)
for args in [([1], -1), ([1], "a")]:
    try:
        deque(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
for op in ("pop", "popleft"):
    try:
        getattr(deque(), op)()
    except IndexError as e:
        print(op, e)
d = deque("abcdef")
d.rotate(-2)
print("".join(d), d.index("a"), d.index("b", -2))
try:
    d.index("a", 5, 9)
except ValueError as e:
    print(e)
del d[2]
d[-1] = "Z"
print(d, d.reverse(), d, deque("ab") < deque("b"), d == list(d))
it = iter(d)
next(it)
d.append(1)
try:
    next(it)
except RuntimeError as e:
    print(e)
s = deque([1])
s.append(s)
print(s, s.copy()[1] is s)
try:
    hash(s)
except TypeError as e:
    print(e)
try:
    d[1:2]
except TypeError as e:
    print(e)
print(list(reversed(deque("abc", 2))), bool(deque()), deque([3, 1]).__contains__(1))
