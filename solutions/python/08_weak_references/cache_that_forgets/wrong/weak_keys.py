# Wrong: the keys are weak here, and a string can't be referred to weakly
import weakref

class Order:
    def __init__(self, name):
        self.name = name

cache = weakref.WeakKeyDictionary()

def fetch(name):
    order = cache.get(name)
    if order is None:
        order = cache[name] = Order(name)
    return order

tea = fetch("tea")
print(fetch("tea") is tea, len(cache))
del tea
print(len(cache))
