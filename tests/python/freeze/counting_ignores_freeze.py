# A frozen object still dies the moment its last reference goes.
import gc


class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


gc.disable()
gc.collect()
orders = [Order("tea"), Order("cup")]
gc.freeze()
before = gc.get_freeze_count()
orders.pop()
print("fewer frozen by:", before - gc.get_freeze_count())
orders = None
print("fewer frozen by:", before - gc.get_freeze_count())
gc.unfreeze()
print(gc.get_freeze_count())
