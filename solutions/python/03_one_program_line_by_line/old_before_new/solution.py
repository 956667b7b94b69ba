class Order:
    def __init__(self, name):
        self.name = name
        print("made", name)

    def __del__(self):
        print("freed", self.name)

order = Order("tea")
order = None
order = Order("fresh tea")
order = None
