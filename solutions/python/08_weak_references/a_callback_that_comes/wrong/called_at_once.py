# Wrong: this calls the callback and not the reference
import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
watch = tell(weakref.ref(tea))
print("open")
del tea
print("closed")
