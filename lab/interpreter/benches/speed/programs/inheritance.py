# Inheritance, properties, special methods.
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    def __eq__(self, other):
        return self.area() == other.area()

    def __lt__(self, other):
        return self.area() < other.area()


class Box(Shape):
    def __init__(self, width, height):
        super().__init__("box")
        self.width = width
        self.height = height

    @property
    def half(self):
        return self.width // 2

    def area(self):
        return self.width * self.height


class Square(Box):
    def __init__(self, side):
        super().__init__(side, side)

    def __add__(self, other):
        return Square(self.width + other.half)


def run(n):
    total = 0
    sum = Square(1)
    for i in range(n):
        box = Square(i % 10)
        if isinstance(box, Shape) and sum != box:
            total += box.area() + box.half
        if i % 1000 == 0:
            sum = Square(1)
        sum = sum + box
    return total


print(run(200_000))
print(max(Square(i * 31 % 97) for i in range(120_000)).width)
