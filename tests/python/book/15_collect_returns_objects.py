# collect() returns the number of unreachable objects it found.
import gc


class Document:
    def __init__(self):
        self.pages = []
        self.me = self


gc.disable()
gc.collect()
unused = Document()
print("nobody will read it, but it has a name:", gc.collect())
del unused
print("a document and its list of pages:", gc.collect())
print("nothing left:", gc.collect())

big = Document()
big.text = "x" * 1000000
del big
print("a million letters are still one document and one list:", gc.collect())
