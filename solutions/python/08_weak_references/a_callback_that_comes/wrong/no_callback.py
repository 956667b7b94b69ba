# Wrong: without a callback nothing is called
import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
watch = weakref.ref(tea)
print("open")
del tea
print("closed")
