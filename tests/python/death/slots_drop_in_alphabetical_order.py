# Slots are let go in the alphabetical order of their names, whoever was set first.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


class Card:
    __slots__ = ("title", "front", "back")

    def __init__(self):
        self.title = Page("title")
        self.front = Page("front")
        self.back = Page("back")


class Postcard(Card):
    __slots__ = ("stamp", "address")

    def __init__(self):
        super().__init__()
        self.stamp = Page("stamp")
        self.address = Page("address")


Card()
print("--")
Postcard()
