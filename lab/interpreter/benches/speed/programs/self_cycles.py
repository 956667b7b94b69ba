# Objects that hold themselves: automatic collections find them.
class Order:
    def __init__(self, number):
        self.number = number
        self.itself = self


def make(n):
    for number in range(n):
        Order(number)


make(1_200_000)
print("done")
