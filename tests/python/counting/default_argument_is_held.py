# A default value belongs to the function as long as the function lives.
import sys

shelf = ["tea"]


def buy(where=shelf):
    where.append("cup")
    return len(where)


print(sys.getrefcount(shelf))
print(buy(), buy())
print(shelf, buy.__defaults__ == (shelf,))
del buy
print(sys.getrefcount(shelf))


def greet(name="Ada", *, mark=shelf):
    return name


print(sys.getrefcount(shelf), greet.__kwdefaults__["mark"] is shelf)
del greet
print(sys.getrefcount(shelf))
