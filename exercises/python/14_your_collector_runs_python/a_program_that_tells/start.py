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
watch = weakref.ref(tea, called)  # change
del tea
print(gc.collect())
