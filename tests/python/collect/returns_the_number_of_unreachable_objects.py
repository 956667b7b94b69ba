# collect() returns how many unreachable objects it found, and 0 the next time.
import gc


class Order:
    def __init__(self):
        self.me = self
        self.parts = [1, 2]


gc.disable()
gc.collect()
kept = [Order() for i in range(10)]
print("kept:", gc.collect())
kept = None
print("dropped:", gc.collect())
print("again:", gc.collect())
print(type(gc.collect()).__name__, gc.collect(generation=1))
