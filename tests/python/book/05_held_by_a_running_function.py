# A running function's variable holds an order, and is in no object that the collector knows of.
import gc
import sys


class Order:
    def __init__(self, name):
        self.name = name
        self.goes_with = None


def serve():
    tea = Order("tea")
    tea.goes_with = tea
    print("references to the tea:", sys.getrefcount(tea) - 1)
    for holder in gc.get_referrers(tea):
        print("the collector knows of one, from the", holder.name)
    del holder
    print("collected while we serve:", gc.collect())


gc.disable()
gc.collect()
serve()
print("collected afterwards:", gc.collect())
