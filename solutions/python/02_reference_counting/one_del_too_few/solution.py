class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
del saved["order"]
del copy
print("closed")
