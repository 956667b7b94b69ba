# copy by __reduce__, __getstate__, __copy__ and slots.
import copy
class Red:
    def __init__(self, v):
        self.v = v
    def __reduce__(self):
        return (Red, (self.v + 1,))
class State:
    def __init__(self):
        self.keep, self.drop = [1], "secret"
    def __getstate__(self):
        d = dict(self.__dict__)
        del d["drop"]
        return d
    def __setstate__(self, d):
        self.__dict__.update(d)
        self.drop = "none"
class Own:
    def __init__(self, n=0):
        self.n = n
    def __copy__(self):
        return Own(self.n + 100)
class S:
    __slots__ = ("a", "b")
class L(list):
    pass
print(copy.copy(Red(1)).v, copy.deepcopy(Red(5)).v)
s = State()
c, d = copy.copy(s), copy.deepcopy(s)
print(c.drop, c.keep is s.keep, d.drop, d.keep is s.keep)
print(copy.copy(Own(1)).n, copy.deepcopy(Own(1)).n)
z = S()
z.a = [1]
print(copy.copy(z).a is z.a, hasattr(copy.copy(z), "b"), copy.deepcopy(z).a == [1])
l = L([1, [2]])
l.tag = "t"
m = copy.copy(l)
print(type(m).__name__, m == l, m.tag, m[1] is l[1], copy.deepcopy(l)[1] is l[1])
print(copy.copy({1: 2}), copy.deepcopy({1, 2}) == {1, 2}, copy.deepcopy((1, 2)), copy.copy(print) is print)
t = (1, "a")
print(copy.deepcopy(t) is t, copy.copy(t) is t, copy.deepcopy((1, [2])) is t)
