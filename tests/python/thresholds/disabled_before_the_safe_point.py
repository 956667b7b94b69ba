# What was scheduled doesn't run once disable() was called.
import gc


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("freed")


gc.disable()
gc.collect()
Draft()
gc.set_threshold(1)
runs = []
gc.callbacks.append(lambda phase, info: runs.append(phase))
gc.enable()
gc.disable()
pages = [[] for i in range(100)]
print("runs while disabled:", len(runs))
gc.callbacks.clear()
print("by hand:", gc.collect())
