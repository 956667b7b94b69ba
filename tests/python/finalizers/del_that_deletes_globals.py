# A finalizer may change globals, other objects and containers while it runs.
import gc

registry = {}


class Plugin:
    def __init__(self, name):
        self.name = name
        self.me = self
        registry[name] = len(registry)

    def __del__(self):
        del registry[self.name]
        print("unregistered", self.name, sorted(registry))


gc.disable()
gc.collect()
for name in ("paint", "print", "export"):
    Plugin(name)
print(sorted(registry))
print(gc.collect(), registry)
