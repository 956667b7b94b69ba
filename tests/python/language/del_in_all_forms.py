# del removes names, items, slices, attributes and keys, several at a time.
class Box:
    pass


a = b = c = 1
del a, (b, c)
print("a" in globals(), "c" in globals())
numbers = list(range(10))
del numbers[0], numbers[-1]
print(numbers)
del numbers[2:5]
print(numbers)
del numbers[::2]
print(numbers)
prices = {"tea": 1, "cup": 2, "pot": 3}
del prices["tea"], prices["pot"]
print(prices)
box = Box()
box.width = box.height = 3
del box.width
print(vars(box))
for wrong in (lambda: prices.__delitem__("tea"), lambda: numbers.__delitem__(99)):
    try:
        wrong()
    except (KeyError, IndexError) as error:
        print(type(error).__name__, error)
try:
    del box.width
except AttributeError as error:
    print(error)
try:
    del nothing
except NameError as error:
    print(error)
del numbers[:]
print(numbers)


def local():
    value = 1
    del value
    value = 2
    return value


print(local())
