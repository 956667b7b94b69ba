# pop hands over, remove and discard let go, setdefault keeps what was there.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


pages = [Page(1), Page(2), Page(3)]
last = pages.pop()
print("popped", last.number)
del last
pages.remove(pages[0])
print("removed")
book = {"a": Page(4), "b": Page(5)}
book.setdefault("a", Page(6))
print("setdefault kept", book["a"].number)
book.pop("a")
print("popped a")
book.pop("missing", Page(7))
print("popped nothing")
del book["b"]
chapter = {Page(8)}
chapter.pop()
print("set is empty", len(chapter))
pages.insert(0, Page(9))
pages[0:2] = []
print("end", len(pages), len(book))
