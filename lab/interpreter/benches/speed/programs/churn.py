# Objects made and dropped at once.
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def walk(n):
    total = 0
    for i in range(n):
        point = Point(i, i + 1)
        total += point.x + point.y
    return total


print(walk(1_500_000))
