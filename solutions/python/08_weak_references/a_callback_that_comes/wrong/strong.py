# Wrong: a strong reference keeps the order
import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
watch = weakref.ref(tea, tell); keep = tea
print("open")
del tea
print("closed")
