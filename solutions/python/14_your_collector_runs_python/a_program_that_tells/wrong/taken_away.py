# Wrong: dropped before the collection, it is freed by counting
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
tea.watch = weakref.ref(tea, called)
del tea.watch
del tea
print(gc.collect())
