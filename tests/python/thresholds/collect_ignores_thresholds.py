# collect() asks neither enable() nor the thresholds.
import gc


class Order:
    def __init__(self):
        self.me = self


gc.disable()
gc.set_threshold(1000000)
gc.collect()
for i in range(5):
    Order()
print(gc.collect())
gc.set_threshold(0)
for i in range(6):
    Order()
print(gc.collect(0))
gc.enable()
for i in range(7):
    Order()
print(gc.collect(1))
print(gc.isenabled(), gc.get_threshold())
