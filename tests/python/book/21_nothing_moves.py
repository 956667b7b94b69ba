# No collection moves an object: its id, in CPython its address, stays.
import gc


class Order:
    pass


orders = [Order() for i in range(1000)]
del orders[::2]
places = [id(order) for order in orders]
gc.collect()
gc.collect()
print("moved:", [id(order) for order in orders] != places)
print("still all different:", len(set(places)) == len(orders))
