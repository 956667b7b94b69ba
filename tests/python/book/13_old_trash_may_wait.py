# Trash that has grown old waits for a full collection, and that may be a long way off.
import gc


class Order:
    pass


class Draft:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("draft freed")


gc.disable()
gc.collect()
gc.freeze()
draft = Draft()
old = [Order() for i in range(10000)]
gc.collect()
gc.set_threshold(10, 1, 1)
gc.enable()
del draft
new = [Order() for i in range(1000)]
print("a thousand new orders, and the draft is still there")
gc.collect()
