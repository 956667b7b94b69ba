# Wrong: a list outside keeps it, and it is no cycle
class Order:
    pass

tea = Order()
keep = [tea]
del tea
print("closed")
