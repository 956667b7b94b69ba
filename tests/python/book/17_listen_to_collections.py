# gc.callbacks are called at every collection, before and after.
import gc


class Order:
    def __init__(self):
        self.myself = self


def note(phase, info):
    print(phase, "generation", info["generation"], "collected", info["collected"])


gc.disable()
gc.collect()
gc.callbacks.append(note)
for i in range(3):
    Order()
gc.collect(0)
gc.collect()
gc.callbacks.remove(note)
