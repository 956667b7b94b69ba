# The object whose making crossed the threshold is held by its call: it lives on.
import gc


class Order:
    def __init__(self, number):
        self.number = number
        self.me = self

    def __del__(self):
        freed.append(self.number)


def note(phase, info):
    if phase == "stop":
        log.append((info["generation"], info["collected"]))


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
freed = []
log = []
gc.set_threshold(5, 2, 1000)
gc.callbacks.append(note)
gc.collect(0)
log.clear()
gc.enable()
for number in range(40):
    Order(number)
gc.disable()
gc.callbacks.clear()
print(log)
print(freed)
print("left:", gc.collect())
