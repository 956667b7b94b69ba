# Wrong: the number of the object doesn't keep it
class Order:
    def __del__(self):
        kept.append(id(self))

kept = []
tea = Order()
del tea
print(len(kept))
