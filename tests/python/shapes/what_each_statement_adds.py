# How many objects the heap holds more after a def, a class, a lambda, a generator.
import gc


def sizes(make):
    gc.collect()
    gc.freeze()
    gc.collect()
    made = make()
    size = len(gc.get_objects())
    gc.unfreeze()
    return size


def function():
    def order():
        return 1
    return order


def function_with_defaults():
    def order(cup=[], *, spoon=3):
        return 1
    return order


def closure():
    cup = 1

    def order():
        return cup
    return order


def klass():
    class Order:
        def pack(self):
            return self
    return Order


def generator():
    yield 1


gc.disable()
results = [
    ("nothing", sizes(lambda: None)),
    ("function", sizes(function)),
    ("function with defaults", sizes(function_with_defaults)),
    ("closure", sizes(closure)),
    ("lambda", sizes(lambda: lambda: 1)),
    ("class with a method", sizes(klass)),
    ("generator", sizes(generator)),
    ("nested lists", sizes(lambda: [[], [[]]])),
    ("bound method", sizes(lambda: [].append)),
    ("exception", sizes(lambda: ValueError())),
    ("list iterator", sizes(lambda: iter([]))),
]
for name, size in results:
    print(name, size)
