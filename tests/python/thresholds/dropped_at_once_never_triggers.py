# Objects that die by counting bring the collector no nearer.
import gc


class Order:
    def __init__(self, parts):
        self.parts = parts


runs = []
gc.disable()
gc.collect()
gc.freeze()
gc.collect()
gc.callbacks.append(lambda phase, info: runs.append(phase))
gc.set_threshold(50)
gc.enable()
for i in range(3000):
    order = Order([Order([])])
print("rebound:", len(runs))
for i in range(3000):
    Order(Order(None))
print("dropped:", len(runs))
waiting = []
for i in range(3000):
    waiting.append(Order(None))
    if len(waiting) == 40:
        waiting.clear()
print("a small queue:", len(runs))
gc.disable()
