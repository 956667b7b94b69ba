# A full collection also waits until a quarter as many as the old objects are new.
import gc


class Order:
    pass


def full_collections(old_orders):
    generations.clear()
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    old = [Order() for i in range(old_orders)]
    gc.collect()
    generations.clear()
    gc.set_threshold(20, 1, 1)
    gc.enable()
    kept = [Order() for i in range(2000)]
    gc.disable()
    return generations.count(2), generations.count(1) > 0


def note(phase, info):
    if phase == "start":
        generations.append(info["generation"])


generations = []
gc.disable()
gc.callbacks.append(note)
for old_orders in (0, 100, 1000, 5000, 20000):
    runs, others = full_collections(old_orders)
    print(old_orders, "old orders:", runs, "full collections", others)
