# Cycles pile up until the first count is over its threshold; then they go at once.
import gc


class Order:
    def __init__(self):
        self.me = self


gc.collect()
gc.set_threshold(20, 5, 5)
for i in range(50):
    Order()
print("thresholds:", gc.get_threshold())
gc.disable()
gc.set_threshold(2000, 10, 10)
