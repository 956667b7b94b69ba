# Positional, keyword, default, starred, keyword-only and positional-only arguments.
def order(name, count=1, *extras, gift=False, **notes):
    return name, count, extras, gift, notes


print(order("tea"))
print(order("tea", 2, "milk", "sugar"))
print(order(count=3, name="cup", gift=True, color="blue"))
print(order(*["tea", 2, "milk"], **{"gift": True, "note": "hot"}))
print(order("a", *[1, 2], *(3,), **{"x": 1}, **{"y": 2}))


def only(a, /, b, *, c):
    return a + b + c


print(only(1, 2, c=3), only(1, b=2, c=3))


def grow(item, shelf=[]):
    shelf.append(item)
    return shelf


print(grow(1), grow(2), grow(3, []))
add = lambda a, b=10: a + b
print(add(1), add(1, 2), (lambda *all: len(all))(1, 2, 3))
print(order.__name__, add.__name__, order.__defaults__, order.__kwdefaults__)


def nothing():
    """Does nothing."""


print(nothing(), nothing.__doc__)


def annotated(name: str, count: int = 0) -> str:
    total: int = count + 1
    return name * total


print(annotated("tea"), callable(annotated), callable(5))
