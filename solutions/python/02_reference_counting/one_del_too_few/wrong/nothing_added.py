# Wrong: the dictionary still refers to the order
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
pass
del copy
print("closed")
