# collect() counts containers found unreachable: no atoms, nothing freed before the count.
import gc


class Order:
    def __init__(self, parts):
        self.myself = self
        self.parts = parts


gc.disable()
gc.collect()
Order("three words here")
print("an order:", gc.collect())
Order(["one", "list"])
print("an order and a list:", gc.collect())
Order([[], [], []])
print("an order and four lists:", gc.collect())
shelf = ["kept"]
Order(shelf)
print("an order, the list is kept:", gc.collect(), shelf)
