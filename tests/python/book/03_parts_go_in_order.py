# What a dying object held goes in order: attributes first to last, a list last to first.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


class Bicycle:
    def __init__(self):
        self.bell = Part("bell")
        self.wheels = [Part("front wheel"), Part("rear wheel")]
        self.lamp = Part("lamp")

    def __del__(self):
        print("freed bicycle")


bicycle = Bicycle()
bicycle = None
