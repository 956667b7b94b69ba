import gc
import weakref

class Order:
    def __init__(self, name):
        self.name = name

gc.disable()
