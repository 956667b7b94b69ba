# The first count goes up with every container made, and down with every one freed.
import gc


class Order:
    pass


gc.disable()
gc.collect()
gc.get_count()  # the tuple that it returns is a container, too
start = gc.get_count()[0]
tea = Order()
cup = Order()
two_orders = gc.get_count()[0] - start
del cup
one_order = gc.get_count()[0] - start
price = 4.5
name = "tea" * 2
and_a_price = gc.get_count()[0] - start
print("two orders:", two_orders)
print("one order:", one_order)
print("and a price and a name:", and_a_price)
gc.collect(0)
gc.collect(0)
print("two young runs:", gc.get_count()[1])
