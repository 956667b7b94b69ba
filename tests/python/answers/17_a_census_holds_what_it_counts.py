# The list that get_objects returns holds every object in it.
import gc
import weakref


class Order:
    pass


gc.disable()
gc.collect()
order = Order()
seen = weakref.ref(order)
census = gc.get_objects()
del order
print("while the census is kept:", "still there" if seen() else "freed")
census = None
print("after it:", "still there" if seen() else "freed")
