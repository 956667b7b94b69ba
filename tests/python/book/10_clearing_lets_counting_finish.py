# The collector only empties what it found; counting frees what that held.
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
print("found by the collector:", gc.collect(0))
