# Wrong: this makes one reference more
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
tea = copy
del copy
print("closed")
