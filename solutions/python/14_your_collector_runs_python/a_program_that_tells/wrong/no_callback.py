# Wrong: without a callback there is nothing to call by mistake
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
tea.watch = weakref.ref(tea)
del tea
print(gc.collect())
