# One object of 50 MB costs a collection nothing; a million empty lists cost it a lot.
import gc
import time


def shortest():
    times = []
    for i in range(5):
        start = time.perf_counter()
        gc.collect()
        times.append(time.perf_counter() - start)
    return min(times)


gc.disable()
nothing = shortest()
large = bytearray(50_000_000)
with_large = shortest()
many = [[] for i in range(1_000_000)]
with_many = shortest()
print("50 MB in one object, noticeable:", with_large > 3 * nothing + 0.002)
print("A million empty lists, noticeable:", with_many > 3 * nothing + 0.002)
