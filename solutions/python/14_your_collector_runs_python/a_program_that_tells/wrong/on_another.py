# Wrong: the tea has to be what is watched, and what is collected
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
tea.watch = weakref.ref(Order, called)
del tea
print(gc.collect())
