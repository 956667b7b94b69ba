# A variable an inner function uses lives in a cell: still one reference, shared.
import sys


def capture(order):
    before = sys.getrefcount(order)

    def show():
        return sys.getrefcount(order)

    def forget():
        nonlocal order
        order = None

    return before, show, forget


tea = ["tea"]
print("outside:", sys.getrefcount(tea))
before, show, forget = capture(tea)
print("while capturing:", before)
print("captured:", show(), sys.getrefcount(tea))
print("cells:", len(show.__closure__), show.__closure__[0] is forget.__closure__[0])
forget()
print("forgotten:", sys.getrefcount(tea))
