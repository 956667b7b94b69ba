import weakref

class Order:
    pass

def tell(reference):
    print("gone")

tea = Order()
weakref.ref(tea, tell)  # change
print("open")
del tea
print("closed")
