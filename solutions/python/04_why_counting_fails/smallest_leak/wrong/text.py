# Wrong: a number is not a reference to the order
class Order:
    pass

tea = Order()
tea.order = id(tea)
del tea
print("closed")
