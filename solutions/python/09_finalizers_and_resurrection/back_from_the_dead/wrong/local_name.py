# Wrong: a local name lets go when the finalizer returns
class Order:
    def __del__(self):
        again = self

kept = []
tea = Order()
del tea
print(len(kept))
