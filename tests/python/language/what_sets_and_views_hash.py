# Which hashes and comparisons sets and views ask for: what is in a set or a dict has its
# hash kept with it, and is not asked again.
calls = []


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        calls.append("hash " + self.name)
        return len(self.name)

    def __eq__(self, other):
        calls.append(f"{self.name} == {other.name if isinstance(other, Key) else other}")
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


def shown(value):
    if isinstance(value, (set, frozenset)):
        return type(value).__name__ + str(sorted([str(item) for item in value]))
    return repr(value)


def keys(names):
    return [Key(name) for name in names.split()]


def pairs(names):
    return {Key(name): Key(name + "value") for name in names.split()}


MAKERS = {
    "set": lambda names: set(keys(names)),
    "frozenset": lambda names: frozenset(keys(names)),
    "list": keys,
    "dict": pairs,
    "keys": lambda names: pairs(names).keys(),
    "pairs": lambda names: set(pairs(names).items()),
    "items": lambda names: pairs(names).items(),
}
OPERATORS = {
    "&": lambda a, b: a & b,
    "|": lambda a, b: a | b,
    "-": lambda a, b: a - b,
    "^": lambda a, b: a ^ b,
    "<=": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}
METHODS = (
    "union intersection difference symmetric_difference issubset issuperset isdisjoint "
    "update intersection_update difference_update symmetric_difference_update"
).split()


def asked(what, operation, a, b):
    del calls[:]
    try:
        result = shown(operation(a, b))
    except TypeError as error:
        result = f"TypeError: {error}"
    # In which order a set is gone through is not what this is about.
    print(f"{what}: {result}; {len(calls)}", " ".join(sorted(calls)))


for left, right in ("a bb ccc", "bb dddd"), ("bb", "a bb ccc"):
    for one, make_one in MAKERS.items():
        for other, make_other in MAKERS.items():
            for sign, operation in OPERATORS.items():
                if "set" in (one, other) and sign in "&|-^" or {one, other} & {"keys", "items"}:
                    asked(f"{one} {sign} {other}", operation, make_one(left), make_other(right))
            for name in METHODS:
                a = make_one(left)
                if hasattr(a, name) and one != "dict":
                    asked(f"{one}.{name} {other}", lambda a, b: getattr(a, name)(b), a, make_other(right))
for one in ("dict", "keys", "items", "set", "list"):
    asked(f"set({one})", lambda a, b: set(a), MAKERS[one]("a bb"), None)
    asked(f"frozenset({one})", lambda a, b: frozenset(a), MAKERS[one]("a bb"), None)

items = pairs("a bb").items()
for wanted in ((Key("a"), Key("avalue")), (Key("a"), Key("bbvalue")), (Key("ccc"), []), Key("a"),
               (Key("a"),), ([], 1)):
    asked(f"{wanted} in items", lambda a, b: a in b, wanted, items)
lists = {"a": [], "b": [1]}.items()
for sign in "&|-^":
    for other in ({"a": []}.items(), {("a", 1)}, [("a", [])], {}):
        asked(f"lists {sign}", OPERATORS[sign], lists, other)
    asked(f"lists {sign} 5", OPERATORS[sign], lists, 5)
    asked(f"list {sign} keys", OPERATORS[sign], [1, 2], {2: 3}.keys())
    asked(f"5 {sign} keys", OPERATORS[sign], 5, {2: 3}.keys())
print([hasattr(view, "isdisjoint") for view in ({}.keys(), {}.items(), {}.values())])
