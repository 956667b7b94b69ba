# At the end of a function its locals are let go in the order of their slots.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


def write(parameter):
    late = None
    first = Page("first")
    second = Page("second")
    late = Page("late, but its slot is early")
    print("end of function")


write(Page("parameter"))
print("after the call")


def returns_one():
    kept = Page("returned")
    dropped = Page("dropped")
    return kept


page = returns_one()
print("got", page.number)
page = None
