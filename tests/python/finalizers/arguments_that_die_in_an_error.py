# An argument that nothing else holds dies as the call fails: its finalizer runs while the
# exception is on its way, and may raise and catch others.


class Order:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return False

    __hash__ = None

    def __repr__(self):
        return f"Order({self.name!r})"

    def __del__(self):
        try:
            [].index(self.name)
        except ValueError as error:
            print(f"{self.name} is gone, and {error}")


for name, call in [
    ("index", lambda: [1, 2].index(Order("tea"))),
    ("remove", lambda: [1, 2].remove(Order("coffee"))),
    ("tuple.index", lambda: (1, 2).index(Order("cocoa"))),
    ("int", lambda: int(Order("milk"))),
    ("sum", lambda: sum([Order("water")])),
    ("sorted", lambda: sorted([Order("juice"), Order("soda")])),
    ("hash", lambda: {Order("rum"): 1}),
    ("getattr", lambda: getattr(Order("gin"), "price")),
    ("next", lambda: next(Order("cider"))),
    ("join", lambda: ", ".join([Order("beer")])),
    ("dict", lambda: dict([Order("ale")])),
    ("zip", lambda: list(zip([1], Order("wine"), strict=True))),
]:
    try:
        call()
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")
        del error
print("end")
