# Cyclic trash comes and goes by itself: the number waiting stays near the threshold.
import gc


class Order:
    alive = 0

    def __init__(self):
        self.me = self
        Order.alive += 1

    def __del__(self):
        Order.alive -= 1


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
gc.set_threshold(100)
gc.collect(0)
gc.enable()
most = 0
for i in range(5000):
    Order()
    most = max(most, Order.alive)
gc.disable()
# Above 101, since the newest order is still in its __init__ when a collection
# runs: it survives, and waits for a collection of generation 1.
print("most at one time:", most)
print("waiting at the end:", Order.alive)
print("collected by hand:", gc.collect(), "left:", Order.alive)
