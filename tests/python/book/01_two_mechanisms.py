# Counting frees most things at once; the collector is there for cycles.
import gc


class Cup:
    def __init__(self, name):
        self.name = name
        self.saucer = None

    def __del__(self):
        print("freed", self.name)


gc.disable()
plain = Cup("plain cup")
plain = None
print("counting was enough")
fancy = Cup("fancy cup")
fancy.saucer = [fancy]
fancy = None
print("counting wasn't enough")
gc.collect()
print("the collector was")
