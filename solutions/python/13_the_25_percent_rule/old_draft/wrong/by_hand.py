# Wrong: cutting the ring frees it by counting; here the collector is to find it
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
old = [Order() for number in range(40)]
gc.collect()
gc.set_threshold(2, 0, 0)
gc.enable()
draft.me = None
del draft
pass  # change
print("new orders")
new = [Order(), Order(), Order()]
print("done")
