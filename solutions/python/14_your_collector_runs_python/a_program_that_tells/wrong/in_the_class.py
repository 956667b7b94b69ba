# Wrong: the class isn't trash, so the callback is called
import gc
import weakref

class Order:
    pass

def called(reference):
    print("called back")

gc.disable()
gc.collect()
tea = Order()
tea.me = tea
Order.watch = weakref.ref(tea, called)
del tea
print(gc.collect())
