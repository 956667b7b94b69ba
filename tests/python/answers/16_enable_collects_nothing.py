# enable() collects nothing by itself; containers are counted while the collector is off.
import gc
import weakref


class Order:
    pass


gc.disable()
gc.collect()
order = Order()
order.me = order
seen = weakref.ref(order)
del order
gc.enable()
gc.disable()
print("after enable():", "still there" if seen() else "freed")
gc.collect()
print("after collect():", "still there" if seen() else "freed")
gc.get_count()
before = gc.get_count()[0]
tea, cup, spoon = Order(), Order(), Order()
after = gc.get_count()[0]
print("made while disabled:", after - before)
