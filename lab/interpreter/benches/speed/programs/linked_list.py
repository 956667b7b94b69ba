# A doubly linked list: grown, walked, unlinked.
class Link:
    __slots__ = ("value", "next", "previous")

    def __init__(self, value):
        self.value = value
        self.next = self.previous = None


class Chain:
    def __init__(self):
        self.first = self.last = None

    def append(self, value):
        link = Link(value)
        if self.last is None:
            self.first = self.last = link
        else:
            link.previous = self.last
            self.last.next = link
            self.last = link

    def total(self):
        total = 0
        link = self.first
        while link is not None:
            total += link.value
            link = link.next
        return total


for round in range(12):
    chain = Chain()
    for value in range(30_000):
        chain.append(value)
    total = 0
    for again in range(5):
        total += chain.total()
    print(total)
