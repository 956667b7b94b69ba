# Sorting compares in an order that a program can see.
class Card:
    def __init__(self, value, name=""):
        self.value = value
        self.name = name or str(value)

    def __lt__(self, other):
        print(f"{self.name}<{other.name}", end=" ")
        return self.value < other.value


def deal(*values):
    cards = [Card(value, f"{value}{'abcdef'[at % 6]}") for at, value in enumerate(values)]
    print(values, end=": ")
    cards.sort()
    print("->", *[card.name for card in cards])


deal(3, 1, 2, 5, 4)
deal(1, 2, 3, 4)
deal(4, 3, 2, 1)
deal(2, 2, 2)
deal(2, 2, 1)
deal(3, 3, 2, 2, 1, 1)
deal(3, 2, 2, 3, 1)
deal(3, 2, 3, 4, 1)
deal(5, 4, 4, 4, 3, 9, 9, 1)
deal(1)
deal(2, 1)
deal(1, 3, 2, 3, 1, 2, 3, 3, 0)
print(*[c.name for c in sorted([Card(2), Card(1), Card(3)], reverse=True)])
print(*sorted("bca", key=Card))
counted = 0


class Counted:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        global counted
        counted += 1
        return self.value < other.value


for n in (10, 31, 40, 63):
    counted = 0
    sorted([Counted(at * 7919 % 101) for at in range(n)])
    print(n, counted)
