# While collection is paused cycles wait; the first run after it takes them all.
import gc


class Order:
    def __init__(self):
        self.me = self


gc.collect()
gc.disable()
gc.set_threshold(5, 10, 10)
for i in range(8):
    Order()
gc.enable()
last = Order()
print("left to find:", gc.collect())
gc.set_threshold(2000, 10, 10)
