# A dict is untracked until it holds something that could be part of a cycle.
import gc

gc.disable()
one = 1
prices = {}
print("empty:", gc.is_tracked(prices))
prices["tea"] = one
prices["cup"] = "five"
print("atoms:", gc.is_tracked(prices))
prices["spoon"] = (one, 2)
print("a new tuple:", gc.is_tracked(prices))
copied = {"tea": one}
copied.update({"cup": []})
print("updated with a list:", gc.is_tracked(copied))
print("a list in a display:", gc.is_tracked({"a": []}))
print("a dict in a display:", gc.is_tracked({"a": {}}))
print("comprehension:", gc.is_tracked({i: i for i in range(3)}))
print("fromkeys:", gc.is_tracked(dict.fromkeys("abc")))
print("dict(a=1):", gc.is_tracked(dict(a=1)))
print("copy:", gc.is_tracked({"a": 1}.copy()), gc.is_tracked({"a": []}.copy()))
print("merged:", gc.is_tracked({"a": 1} | {"b": 2}))
print("unpacked:", gc.is_tracked({**{"a": []}}))
