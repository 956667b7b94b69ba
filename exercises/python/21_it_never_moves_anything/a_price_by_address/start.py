import weakref

class Order:
    __slots__ = "price", "__weakref__"

known = {}  # change

def price(order):
    key = id(order)  # change
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
