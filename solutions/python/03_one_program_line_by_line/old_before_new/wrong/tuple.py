# Wrong: both sides exist while the tuple is taken apart
class Order:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("freed", self.name)

order = Order("tea")
order, other = Order("fresh tea"), None
order = None
