# Counting has pauses too: one del may take as long as all that it frees.
import gc
import time


class Order:
    pass


gc.disable()
orders = [Order() for i in range(500_000)]
one = Order()

start = time.perf_counter()
del one
small = time.perf_counter() - start

start = time.perf_counter()
del orders
large = time.perf_counter() - start
print("the second del takes more than 100 times as long:", large > 100 * small)
