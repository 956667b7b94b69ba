# A result that nothing takes is freed before the next statement.
class Page:
    def __init__(self, number):
        self.number = number

    def copy(self):
        return Page(self.number * 10)

    def __del__(self):
        print("freed", self.number)


Page(1)
print("after the statement")
Page(2).copy()
print("after the chain")
print(Page(3).number)
[Page(4), Page(5)]
print("after the list")
number = Page(6).copy().copy().number
print("number", number)
first, _ = Page(7), None
first = _
print("end")
