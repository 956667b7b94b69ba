# Wrong: a collection frees nothing that is referred to
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
import gc; gc.collect()
del copy
print("closed")
