# An unfinished iterator keeps its list alive; a finished one lets go.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


walker = iter([Page(1), Page(2)])
print("first is", next(walker).number)
print("second is", next(walker).number)
print("not finished yet")
print("nothing more:", next(walker, None))
print("finished")
walker = reversed([Page(3)])
walker = None
print("dropped")
pairs = enumerate([Page(4)])
del pairs
print("end")
