# Each callback is called before and after every collection, with the generation.
import gc


class Order:
    def __init__(self):
        self.me = self


def note(phase, info):
    log.append((phase, info["generation"], info["collected"], info["uncollectable"]))


gc.disable()
gc.collect()
log = []
gc.callbacks.append(note)
for generation in (0, 1, 2):
    for i in range(generation + 1):
        Order()
    gc.collect(generation)
gc.callbacks.remove(note)
gc.collect()
for line in log:
    print(line)
