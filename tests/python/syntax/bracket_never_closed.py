# A bracket that is never closed is told at the bracket.
orders = [("tea", 2), ("cup", 1)
print(orders)
