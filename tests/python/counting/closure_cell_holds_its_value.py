# A closure keeps the cell, and the cell keeps the value.
import sys


def counter_of(order):
    def count():
        return sys.getrefcount(order)
    return count


tea = ["tea"]
print("before:", sys.getrefcount(tea))
count = counter_of(tea)
print("closure alive:", sys.getrefcount(tea))
other = counter_of(tea)
print("two closures:", sys.getrefcount(tea))
print("a cell each:", count.__closure__[0].cell_contents is tea, len(count.__closure__))
del count
print("one closure:", sys.getrefcount(tea))
other = None
print("none:", sys.getrefcount(tea))
