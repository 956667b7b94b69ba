# Callbacks hear of automatic collections as well.
import gc


class Order:
    def __init__(self):
        self.me = self


def note(phase, info):
    if phase == "stop":
        log.append((info["generation"], info["collected"]))


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
log = []
orders = []
gc.callbacks.append(note)
gc.set_threshold(20, 2, 10)
gc.collect(0)
log.clear()
gc.enable()
for i in range(50):
    Order()
    orders.append(Order())
gc.disable()
gc.callbacks.clear()
print(log)
