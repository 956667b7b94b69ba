# Wrong: then this line takes the last reference away, not `del copy`
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
copy = tea
saved = {"order": tea}
del tea
saved.clear(); copy = None
del copy
print("closed")
