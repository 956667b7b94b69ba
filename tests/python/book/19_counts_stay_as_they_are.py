# set_threshold() moves the limit and not the count: the next container made may be over it.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start":
        runs.append(info["generation"])


runs = []
gc.disable()
gc.collect()
gc.set_threshold(1000)
gc.callbacks.append(note)
gc.enable()
orders = [Order() for i in range(500)]
print("500 orders, threshold 1000, runs:", len(runs))
gc.set_threshold(100)
print("threshold 100, runs:", len(runs))
orders.append(Order())
print("one more order, runs:", len(runs))
