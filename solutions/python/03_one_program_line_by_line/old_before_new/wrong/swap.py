# Wrong: the new order is bound first, and the old one second
class Order:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("freed", self.name)

order = Order("tea")
fresh = Order("fresh tea")
order = fresh
del fresh
order = None
