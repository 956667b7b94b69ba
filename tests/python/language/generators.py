# A generator yields and waits; its return value travels in StopIteration.
def countdown(n):
    while n:
        yield n
        n -= 1
    return "lift off"


def whole():
    result = yield from countdown(2)
    print("got", result)
    yield from [10, 20]


print(list(whole()), sum(countdown(4)), max(countdown(3)))
stopped = countdown(0)
try:
    next(stopped)
except StopIteration as stop:
    print("StopIteration", stop.value)


fresh = countdown(3)
try:
    fresh.send(1)
except TypeError as error:
    print(error)
squares = (x * x for x in range(5) if x % 2)
print(next(squares), list(squares), list(squares))
print(type(squares).__name__, iter(fresh) is fresh)


def leaky():
    yield 1
    raise StopIteration


try:
    list(leaky())
except RuntimeError as error:
    print(error)
