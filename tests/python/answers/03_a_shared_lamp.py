# Two bicycles share a lamp: it survives the first of them.
class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


class Bicycle(Part):
    def __init__(self, name, lamp):
        self.name = name
        self.bell = Part("bell of " + name)
        self.lamp = lamp


lamp = Part("lamp")
red = Bicycle("red", lamp)
blue = Bicycle("blue", lamp)
lamp = None
red = None
print("the blue one has its lamp:", blue.lamp.name)
blue = None
