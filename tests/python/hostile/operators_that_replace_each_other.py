# A special method puts another in the place of the one that would run next.
class Left:
    def __add__(self, other):
        Right.__radd__ = lambda self, other: "the new sum"
        return NotImplemented

    def __lt__(self, other):
        Right.__gt__ = lambda self, other: "the new order"
        return NotImplemented

    def __ne__(self, other):
        Right.__ne__ = lambda self, other: "the new difference"
        return NotImplemented


class Right:
    def __radd__(self, other):
        return "the old sum"

    def __gt__(self, other):
        return "the old order"

    def __ne__(self, other):
        return "the old difference"


class Derived(Left):
    def __radd__(self, other):
        Left.__add__ = lambda self, other: "the newest sum"
        return NotImplemented


print(Left() + Right())
print(Left() < Right())
print(Left() != Right())
print(Left() + Derived())
