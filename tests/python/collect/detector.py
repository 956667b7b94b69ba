# Cyclic trash with a weakref callback tells when a collection has happened.
import gc
import weakref


class Loop:
    def __init__(self):
        self.me = self


class Detector:
    def __init__(self):
        self.happened = False

        def hit(reference):
            self.happened = True

        self.watcher = weakref.ref(Loop(), hit)


class Order:
    pass


gc.disable()
gc.collect()
gc.freeze()
gc.set_threshold(200)
detector = Detector()
orders = [Order() for i in range(1000)]
print("disabled:", detector.happened)
gc.collect(0)
print("by hand:", detector.happened)
detector = Detector()
gc.enable()
orders = []
while not detector.happened:
    orders.append(Order())
gc.disable()
print("by itself, about when:", 150 < len(orders) < 250)
