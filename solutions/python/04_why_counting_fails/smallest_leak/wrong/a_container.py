# Wrong: a list outside keeps it, and it isn't a cycle
class Order:
    pass

tea = Order()
keep = [tea]
del tea
print("closed")
