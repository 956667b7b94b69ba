# An exception that is kept keeps its traceback, its frames and their locals.
import gc


class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


def read(number):
    page = Page(number)
    raise ValueError(number)


gc.disable()
gc.collect()
kept = None
try:
    read(1)
except ValueError as error:
    kept = error
print("kept:", kept)
kept.__traceback__ = None
print("traceback dropped")
try:
    read(2)
except ValueError as error:
    kept = error
kept = None
print("exception dropped, cycles:", gc.collect())
