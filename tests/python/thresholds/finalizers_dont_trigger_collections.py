# What finalizers allocate during a collection starts no other collection.
import gc


class Order:
    def __init__(self):
        self.me = self

    def __del__(self):
        kept.append([[] for i in range(100)])


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
kept = []
log = []
gc.callbacks.append(lambda phase, info: log.append((phase, info["generation"])))
for i in range(3):
    Order()
gc.set_threshold(10)
gc.enable()
gc.collect()
during = log[:2]
gc.disable()
gc.callbacks.clear()
print(during, len(kept), len(kept[0]))
