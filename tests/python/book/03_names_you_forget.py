# A loop's name outlives the loop; a value without a name doesn't outlive its use.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed page", self.number)


def read(page):
    page = None
    print("still in read")


for page in [Page(1), Page(2)]:
    pass
print("the loop is over")
page = None
read(Page(3))
print("number", Page(4).number)
first, second = Page(5), Page(6)
first, second = second, first
print("exchanged")
first = second = None
