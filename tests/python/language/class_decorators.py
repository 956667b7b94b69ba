# Decorators work on classes and may be classes; some remember.
registry = []


def register(cls):
    registry.append(cls.__name__)
    cls.registered = True
    return cls


@register
class Cup:
    def fill(self):
        return "full"


print(registry, Cup.registered, Cup().fill())


class CountCalls:
    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@CountCalls
def double(x):
    return 2 * x


print(double(2), double(5), double.calls)
cache = {}


def remember(function):
    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]
    return wrapper


@remember
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), len(cache))
