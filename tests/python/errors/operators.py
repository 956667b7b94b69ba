# Operators say which types don't fit together.
def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Order:
    pass


order = Order()
attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: None + 1)
attempt(lambda: {} + {})
attempt(lambda: "a" - "b")
attempt(lambda: "a" * "b")
attempt(lambda: [1] * 1.5)
attempt(lambda: order + 1)
attempt(lambda: 1 / order)
attempt(lambda: -order)
attempt(lambda: ~1.5)
attempt(lambda: -"a")
attempt(lambda: 1 < "a")
attempt(lambda: order < order)
attempt(lambda: [] >= {})
attempt(lambda: 1 & 1.5)
attempt(lambda: 2 ** "a")
attempt(lambda: 5 % [])
attempt(lambda: 5 // None)
attempt(lambda: 1 << 1.5)
attempt(lambda: [1] | [2])
attempt(lambda: 5 in 5)
attempt(lambda: 5 in "5")
shelf = 5
try:
    shelf += "a"
except TypeError as error:
    print(error)
