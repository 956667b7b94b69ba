# A high threshold: the collector does not come, and all the trash is waiting.
import gc


class Order:
    def __init__(self):
        self.myself = self


gc.disable()
gc.set_threshold(20)
gc.collect(0)
gc.enable()
for i in range(10):
    Order()
gc.disable()
print("waiting:", gc.collect())
