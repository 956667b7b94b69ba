# A collection asked for during a collection returns 0, from wherever it is asked.
import gc
import weakref


class Order:
    def __init__(self):
        self.me = self

    def __del__(self):
        results.append(("del", gc.collect(), gc.collect(0)))


def gone(reference):
    results.append(("weakref", gc.collect()))


def note(phase, info):
    results.append((phase, gc.collect()))


gc.disable()
gc.collect()
results = []
order = Order()
watcher = weakref.ref(order, gone)
del order
gc.callbacks.append(note)
outer = gc.collect()
gc.callbacks.clear()
print(results, outer)
