class Order:
    pass

tea = Order()
tea.order = tea
del tea
print("closed")
