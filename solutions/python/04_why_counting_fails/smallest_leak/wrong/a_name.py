# Wrong: a name isn't a cycle
class Order:
    pass

tea = Order()
keep = tea
del tea
print("closed")
