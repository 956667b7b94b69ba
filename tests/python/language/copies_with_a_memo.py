# Copies with a memo.
import copy, weakref


class Node:
    def __init__(self, v):
        self.v, self.next, self.log = v, None, []

    def __deepcopy__(self, memo):
        new = Node(copy.deepcopy(self.v, memo))
        memo[id(self)] = new
        new.next = copy.deepcopy(self.next, memo)
        new.log = self.log
        return new


a = Node([1])
a.next = Node([2])
a.next.next = a
b = copy.deepcopy(a)
print(b.next.next is b, b.v is a.v, b.v == a.v, b.log is a.log)


class State:
    def __init__(self):
        self.x, self.cache = 1, {"big": 1}

    def __getstate__(self):
        s = self.__dict__.copy()
        del s["cache"]
        return s

    def __setstate__(self, s):
        print("setstate", s)
        self.__dict__.update(s)
        self.cache = {}


c = copy.copy(State())
print(c.x, c.cache)
l = [1, [2]]
m = copy.copy(l)
n = copy.deepcopy(l)
l[1].append(3)
print(m, n)
l.append(l)
k = copy.deepcopy(l)
print(k[2] is k, k)
t = (1, [2])
print(copy.deepcopy(t) is t, copy.deepcopy((1, 2)) == (1, 2), copy.copy(t) is t)
shared = [0]
pair = {"a": shared, "b": shared}
d = copy.deepcopy(pair)
print(d["a"] is d["b"], d["a"] is shared)


class Slots:
    __slots__ = ("a", "b")


s = Slots()
s.a = [1]
u = copy.deepcopy(s)
print(u.a, u.a is s.a, hasattr(u, "b"))


class Red:
    def __init__(self, x):
        self.x = x

    def __reduce__(self):
        return Red, (self.x + 1,)


print(copy.copy(Red(1)).x)


class L(list):
    pass


x = L([1, [2]])
x.name = "x"
y = copy.deepcopy(x)
print(type(y), y, y.name, y[1] is x[1])
print(copy.replace) if False else None
e = ValueError("a", [1])
f = copy.deepcopy(e)
print(repr(f), f.args[1] is e.args[1])
print(copy.copy(len) is len, copy.deepcopy(Node) is Node)
import enum


class C(enum.Enum):
    A = 1


print(copy.deepcopy(C.A) is C.A)
try:
    copy.copy(iter([1]))
    copy.deepcopy((i for i in []))
except TypeError as e:
    print(e)
memo = {}
z = copy.deepcopy([shared, shared], memo)
print(len(memo), id(shared) in memo)
