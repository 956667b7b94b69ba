# Objects that hang on a cycle are finalized with it, in tracking order, not at clearing.
import gc


class Part:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __del__(self):
        print(self.name)


gc.disable()
gc.collect()
screw = Part("screw, made first")
wheel = Part("wheel, in a cycle")
wheel.links = [wheel, screw, Part("rim, made last")]
wheel.links[2].links.append("rubber")
del screw, wheel
print(gc.collect())
