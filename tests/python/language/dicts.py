# Dicts keep insertion order; methods, views, merging, comparison.
prices = {"tea": 3, "cup": 5}
prices["pot"] = 20
prices["tea"] = 4
print(prices, len(prices), "cup" in prices, "x" not in prices, prices.get("x"), prices.get("x", 0))
print(list(prices), list(prices.keys()), list(prices.values()), list(prices.items()))
print(prices.pop("cup"), prices.pop("cup", None), prices.setdefault("pan", 9), prices.setdefault("tea", 1))
print(prices.popitem(), prices)
prices.update({"tea": 1}, jug=7)
prices.update([("mug", 2)])
print(prices, prices | {"z": 0}, {**prices, "tea": 0}["tea"])
prices |= {"mug": 3}
print(prices["mug"], dict(a=1, b=2), dict([(1, 2)]), dict.fromkeys("ab", 0))
print({1: 2} == {1: 2}, {1: 2, 3: 4} == {3: 4, 1: 2}, {1: "a", 1.0: "b", True: "c"})
print(prices.keys() & {"tea", "x"}, sorted(prices.items(), key=lambda item: item[1]))
for name, price in prices.items():
    print(name, price, end="; ")
print()
copy = prices.copy()
copy.clear()
print(copy, bool(copy), len(prices))
del prices["jug"]
prices["jug"] = 8
print(list(prices), list(reversed(prices)), max(prices, key=prices.get))
print(prices.keys(), prices.values(), prices.items())
try:
    for name in prices:
        prices[name + "!"] = 1
except RuntimeError as error:
    print(error)
own = {}
own["me"] = own
print(own, {(1, 2): [3]}, {"a": {"b": None}})
