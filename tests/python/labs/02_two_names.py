# A second name is a second reference, never a second object.
class Order:
    def __init__(self, name):
        self.name = name


a = Order("tea")
b = a
del a
print(b.name)
