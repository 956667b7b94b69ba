# `match` with mappings: keys, captures, the rest.
def what(event):
    match event:
        case {"kind": "order", "lines": [first, *_], **rest}:
            return f"order of {first}, besides {rest}"
        case {"kind": "order"}:
            return "an order of nothing"
        case {"kind": kind, "to": {"name": str(name)}}:
            return f"{kind} to {name}"
        case {0: zero, None: nothing}:
            return f"keys of all kinds: {zero} {nothing}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


print(what({"kind": "order", "lines": ["tea", "cups"], "paid": True, "n": 2}))
print(what({"kind": "order", "lines": []}))
print(what({"kind": "letter", "to": {"name": "Ada", "street": 1}}))
print(what({"kind": "letter", "to": {"name": 5}}))
print(what({0: "zero", None: "nothing", 2: 3}))
print(what({}), what([]), what("text"), what({"other": 1}))


class Stock(dict):
    pass


match Stock(tea=1, cups=2):
    case {"tea": n, **others}:
        print(n, others, type(others))
key = "tea"


class Keys:
    tea = "tea"


match {"tea": [1, {"deep": (2, 3)}]}:
    case {Keys.tea: [1, {"deep": (a, b)}]} if a < b:
        print(a, b)
try:
    match {"a": 1, "b": 2}:
        case {Keys.tea: 1, "tea": 2}:
            pass
        case _:
            print("fewer keys than asked for are not looked at")
    match {"tea": 1, "b": 2}:
        case {Keys.tea: 1, "tea": 2}:
            pass
except ValueError as error:
    print(error)
