# A chain of any length is followed without recursion, and kept or collected whole.
import gc


class Wagon:
    def __init__(self, next_wagon):
        self.next = next_wagon


gc.disable()
gc.collect()
last = train = Wagon(None)
for i in range(9999):
    train = Wagon(train)
last.next = train
del train
print("held at its last wagon:", gc.collect())
del last
print("not held:", gc.collect())
