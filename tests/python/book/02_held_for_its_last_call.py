# While __del__ runs the object is held again: by the call, and by self.
import sys


class Person:
    def __del__(self):
        print("references during __del__:", sys.getrefcount(self) - 1)


john = Person()
john = None
