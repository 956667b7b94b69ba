# A deque: both ends, the middle, its limit, and what refuses.
import copy
import gc
from collections import deque


def tried(what):
    try:
        return what()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = deque(range(5))
d.append(5)
d.appendleft(-1)
print(d, len(d), bool(d), d.pop(), d.popleft(), d)
d.rotate(2)
print(d, d[0], d[-1], d[2])
d.rotate(-7)
print(d, d.index(3), d.count(2), 4 in d, 9 in d)
d[1] = "one"
del d[0]
d.insert(1, "new")
d.insert(-1, "last but one")
d.insert(99, "end")
print(d)
d.remove("new")
d.reverse()
print(d, list(reversed(d)))
print([tried(what) for what in [
    lambda: d[99], lambda: d[1:2], lambda: d.remove("nothing"), lambda: d.index("nothing"),
    lambda: deque().pop(), lambda: deque().popleft(), lambda: d + [1], lambda: deque(maxlen=-1),
    lambda: d.__setitem__(99, 1),
]])
m = deque("abcdef", 3)
m.append("g")
print(m, m.maxlen, m.appendleft("x"), m, tried(lambda: m.insert(0, "y")))
m.extend("123")
m.extendleft("45")
print(m, m.copy(), copy.copy(m), copy.deepcopy(m))
print(deque([1, 2]) + deque([3]), deque([1, 2]) * 2, deque([1]) == deque([1]), deque([1]) < deque([2]))
d = deque([1, 2])
d += [3]
d *= 2
d.extend(d)
print(d, isinstance(d, list), deque.__name__, deque[int])
d.clear()
print(d, len(d), bool(d))


def changed():
    for x in d:
        d.append(d.popleft())


d.extend([1, 2, 3])
print(tried(changed))
d.append(d)
print(d)
print([x for x in gc.get_referents(deque([[], {}])) if not isinstance(x, type)], gc.is_tracked(d))
q = deque(range(20000))
total = 0
while q:
    total += q.popleft()
    if total % 3 == 0:
        q.appendleft(1)
        total += q.popleft()
print(total)


class Mine(deque):
    pass


x = Mine([1, 2], 5)
x.me = x
print(x, x.maxlen, copy.copy(x))
