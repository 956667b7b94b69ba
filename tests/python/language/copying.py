# Shallow copies share what they hold; only what is copied itself is new.
import sys

inner = ["leaves"]
order = {"name": "tea", "parts": inner}
copies = [order.copy(), dict(order), {**order}]
print([c == order for c in copies], [c is order for c in copies])
print([c["parts"] is inner for c in copies], sys.getrefcount(inner) - 2)
inner.append("water")
print(copies[0]["parts"], copies[2]["parts"])
copies[0]["parts"] = []
print(order["parts"], sys.getrefcount(inner) - 2)
lists = [inner[:], list(inner), inner.copy(), inner * 1, [*inner]]
inner.clear()
print(lists, inner)


def deep(thing):
    if isinstance(thing, list):
        return [deep(item) for item in thing]
    if isinstance(thing, dict):
        return {key: deep(value) for key, value in thing.items()}
    return thing


original = {"a": [1, [2]], "b": {"c": []}}
clone = deep(original)
clone["a"][1].append(3)
clone["b"]["c"].append(4)
print(original, clone)
