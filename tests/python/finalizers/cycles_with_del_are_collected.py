# Since 3.4 a cycle whose objects have __del__ is collected like any other.
import gc


class Partner:
    def __init__(self):
        self.other = None

    def __del__(self):
        print("del")


gc.disable()
gc.collect()
one, two = Partner(), Partner()
one.other = two
two.other = one
del one, two
print(gc.collect(), gc.garbage)
