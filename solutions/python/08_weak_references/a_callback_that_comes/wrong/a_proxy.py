# Wrong: a proxy that nothing holds dies first, too
import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
weakref.proxy(tea, tell)
print("open")
del tea
print("closed")
