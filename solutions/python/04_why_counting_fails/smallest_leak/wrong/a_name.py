# Wrong: a name is no cycle
class Order:
    pass

tea = Order()
keep = tea
del tea
print("closed")
