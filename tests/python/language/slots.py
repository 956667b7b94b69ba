# __slots__ names the only attributes an instance can have.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


point = Point(1, 2)
point.x += 10
print(point.x, point.y, hasattr(point, "__dict__"))
for change in (lambda: setattr(point, "z", 3), lambda: point.w):
    try:
        change()
    except AttributeError as error:
        print(error)
del point.x
try:
    point.x
except AttributeError as error:
    print(type(error).__name__)
deep = Point3(1, 2)
deep.z = 3
print(deep.x + deep.y + deep.z)
free = Open(1, 2)
free.name = "anything"
print(free.name, free.__dict__)
