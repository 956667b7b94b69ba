class Order:
    pass

tea = Order()
# your line
del tea
print("closed")
