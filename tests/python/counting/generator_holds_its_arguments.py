# A generator holds its arguments from the call on, before it runs at all.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


def read(page):
    print("reading", page.number)
    yield page.number
    page = None
    print("page let go")
    yield "the end"


reader = read(Page(1))
print("not started")
print(next(reader))
print(next(reader))
reader.close()
print("closed")
reader = read(Page(2))
del reader
print("never started, and gone")
