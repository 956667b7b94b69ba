# Three ways to fix an order: hold what you need, let go line by line, and use `with`.
class Part:
    def __init__(self, name, needs=None):
        self.name = name
        self.needs = needs

    def __del__(self):
        print("freed", self.name)


class Door:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("open", self.name)

    def __exit__(self, *error):
        print("close", self.name)


def hold_it():
    battery = Part("battery")
    lamp = Part("lamp", needs=battery)


def line_by_line():
    bell, lock = Part("bell"), Part("lock")
    bell = None
    lock = None


def with_a_block():
    with Door("shed"), Door("gate"):
        print("ride")


for way in hold_it, line_by_line, with_a_block:
    way()
