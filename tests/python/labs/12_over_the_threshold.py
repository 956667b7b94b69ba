# Cycles pile up until the first count is over its threshold; then they go at once.
import gc


class Order:
    def __init__(self):
        self.me = self


gc.collect()
gc.set_threshold(8, 10, 10)
for i in range(14):
    Order()
gc.set_threshold(2000, 10, 10)
print("none of them has a name")
