# How much trash waits at the worst moment, beside a million lists that stay.
import gc
import sys


class Order:
    alive = 0

    def __init__(self):
        self.me = self
        Order.alive += 1

    def __del__(self):
        Order.alive -= 1


lists = [[] for number in range(1_000_000)]
gc.collect()
most = 0
for number in range(200_000):
    Order()
    most = max(most, Order.alive)
version = sys.version.split()[0] + getattr(sys, "abiflags", "")
print(f"{version:10} orders made: 200,000  waiting at most: {most:,}")
