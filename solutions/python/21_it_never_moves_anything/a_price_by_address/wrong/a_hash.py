# Wrong: the hash of an order is made from its address
import weakref

class Order:
    __slots__ = "price", "__weakref__"

known = {}

def price(order):
    key = hash(order)
    if key not in known:
        known[key] = order.price
    return known[key]

tea = Order()
tea.price = 3
print("tea:", price(tea))
tea = None
tea = Order()
tea.price = 4
print("tea:", price(tea))
print(len(known), "remembered")
