# Wrong: it is freed by counting, before the collection begins
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
weakref.ref(tea, called)
del tea
print(gc.collect())
