# Assignment stores the new value first, then lets go of the old one.
class Page:
    def __init__(self, number):
        print("made", number)
        self.number = number

    def __del__(self):
        print("freed", self.number)


page = Page(1)
page = Page(2)
print("name rebound")
pages = [page]
page = None
pages[0] = Page(3)
print("item replaced")
book = {"first": Page(4)}
book["first"] = Page(5)
print("value replaced")
book.update(first=Page(6))
print("value updated")
pages += [Page(7)]
pages[:] = []
print("list emptied")
book.clear()
print("end")
