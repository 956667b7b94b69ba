# Wrong: a collection has nothing to do here
class Order:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("freed", self.name)

order = Order("tea")
import gc
gc.collect()
order = Order("fresh tea")
order = None
