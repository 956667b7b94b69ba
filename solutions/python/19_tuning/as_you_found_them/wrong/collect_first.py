# Wrong: a collection before loading doesn't keep the others from coming
import gc

class Order:
    pass

class Letter:
    pass

def load():
    gc.collect()
    orders = []
    for number in range(60):
        orders.append(Order())
    pass
    return orders

gc.collect()
gc.set_threshold(20 + 5, 10, 10)
orders = load()
print(gc.get_threshold())
for number in range(30):
    letter = Letter()
    letter.copy = letter
letter = None
gc.collect()
print("done")
