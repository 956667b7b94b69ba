# A full collection finds all five of them together, and finalizes the parts before it clears.
import gc


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


gc.disable()
parts = [Part("hammer"), Part("saw"), Part("nail")]
gc.collect()
toolbox = [parts]
toolbox.append(toolbox)
del parts, toolbox
print("found by the collector:", gc.collect())
