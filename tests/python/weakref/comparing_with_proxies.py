# A proxy on either side of a comparison stands for its object.
import weakref


class L(list):
    pass


x = L([1])
p = weakref.proxy(x)
print([1] == p, p == [1], p == p, [1] < p, [2] > p, p in [[1]], [[1]].count(p), [1] != p)
print(callable(weakref.proxy(L)), callable(p))
del x
for compare in [
    lambda: [1] == p,
    lambda: [5].count(p),
    lambda: 5 == p,
    lambda: p in (1, 2),
    lambda: {1} == p,
    lambda: 5 < p,
]:
    try:
        print(compare())
    except ReferenceError as error:
        print(error)
