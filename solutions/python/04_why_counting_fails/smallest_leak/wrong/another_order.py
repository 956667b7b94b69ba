# Wrong: the new order is held by the old one and goes with it
class Order:
    pass

tea = Order()
tea.order = Order()
del tea
print("closed")
