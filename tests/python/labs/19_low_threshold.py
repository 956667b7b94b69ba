# A low threshold: the collector comes often, and little is left waiting.
import gc


class Order:
    def __init__(self):
        self.myself = self


gc.disable()
gc.set_threshold(3)
gc.collect(0)
gc.enable()
for i in range(10):
    Order()
gc.disable()
print("waiting:", gc.collect())
