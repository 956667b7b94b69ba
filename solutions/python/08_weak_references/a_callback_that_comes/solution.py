import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
watch = weakref.ref(tea, tell)
print("open")
del tea
print("closed")
