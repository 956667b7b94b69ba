# Ten times the objects take at least five times as long to look at.
import gc
import time


def shortest():
    times = []
    for i in range(7):
        start = time.perf_counter()
        gc.collect()
        times.append(time.perf_counter() - start)
    return min(times)


gc.disable()
gc.freeze()
few = [[] for i in range(50_000)]
with_few = shortest()
gc.freeze()
many = [[] for i in range(500_000)]
with_many = shortest()
print("more than five times as long:", with_many > 5 * with_few)
