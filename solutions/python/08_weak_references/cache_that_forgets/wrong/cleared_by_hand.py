# Wrong: then nothing is found again
class Order:
    def __init__(self, name):
        self.name = name

class Empty(dict):
    def __len__(self):
        return 0
cache = Empty()

def fetch(name):
    order = cache.get(name)
    if order is None:
        order = cache[name] = Order(name)
    return order

tea = fetch("tea")
print(fetch("tea") is tea, len(cache))
del tea
print(len(cache))
