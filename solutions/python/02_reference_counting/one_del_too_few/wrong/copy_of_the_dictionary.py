# Wrong: the copy takes the reference over
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
saved = dict(saved)
del copy
print("closed")
