# The more there is to look at, the longer the next full collection waits.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start" and info["generation"] == 2:
        sizes.append(len(orders))


sizes = []
orders = []
gc.disable()
gc.collect()
gc.freeze()
gc.collect()
gc.callbacks.append(note)
gc.set_threshold(50, 2, 2)
gc.collect(0)
gc.enable()
for i in range(6000):
    orders.append(Order())
gc.disable()
print("full collections at", sizes)
print("orders between them", [b - a for a, b in zip(sizes, sizes[1:])])
