# Wrong: an exception in a finalizer is reported and nothing else
class Order:
    def __del__(self):
        raise ValueError("no")

kept = []
tea = Order()
del tea
print(len(kept))
