# Wrong: the name lets go of it again
import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
watch = weakref.ref(tea, tell); del watch
print("open")
del tea
print("closed")
