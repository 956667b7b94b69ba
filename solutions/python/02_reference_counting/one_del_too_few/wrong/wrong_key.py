# Wrong: the key is left as it was
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
saved["other"] = None
del copy
print("closed")
