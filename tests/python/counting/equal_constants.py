# Equal constants, tuples and texts that are one object, and their counts.
import sys
def f():
    return (1, 2, 3)
def g():
    return (1, 2, 3)
print(f() is f(), (1, 2) is (1, 2), [1] is [1], () is tuple(), "a b" is "a b")
a = 1000
b = 1000
print(a is b, 256 is 256, -5 == -5)
x = "hello"
y = "hel" + "lo"
z = "".join(["hel", "lo"])
print(x is y, x is z, x is sys.intern(z))
t = (1, [2])
u = (1, [2])
print(t is u, t == u, t[1] is u[1])
big = sys.getrefcount(None) > 10 ** 9, sys.getrefcount(1) > 10 ** 9, sys.getrefcount("") > 10 ** 9, sys.getrefcount(()) > 10 ** 9
print(big)
e = object()
l = [e] * 3
print(sys.getrefcount(e), sys.getrefcount(l))
l2 = l[:]
d = {"k": e, e: 1}
print(sys.getrefcount(e))
del l, l2, d
print(sys.getrefcount(e))
