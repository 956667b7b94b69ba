# Lists and tuples let go from the last item, dicts from the first.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


pages = [Page(1), Page(2), Page(3)]
del pages
print("list gone")
pages = (Page(1), Page(2), Page(3))
del pages
print("tuple gone")
pages = {"a": Page(1), "b": Page(2), "c": Page(3)}
del pages
print("dict gone")
pages = [Page(1), Page(2), Page(3), Page(4)]
del pages[::2]
print("every other item gone")
pages[0:2] = [Page(5)]
print("slice replaced")
pages.clear()
pages = {"a": Page(6), "b": Page(7)}
pages.clear()
print("end")
