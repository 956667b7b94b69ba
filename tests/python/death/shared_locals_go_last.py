# A variable that an inner function uses has its slot behind all others, unless it is a parameter.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


def write():
    shared = Page("shared")
    first = Page("first")
    second = Page("second")
    (lambda: shared)
    print("end of write")


def read(parameter):
    first = Page("first")
    (lambda: parameter)
    print("end of read")


write()
read(Page("parameter"))
