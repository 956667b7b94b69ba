# Wrong: 61 containers exceed a threshold of 40 once
import gc

class Order:
    pass

class Letter:
    pass

def load():
    before = gc.get_threshold()
    gc.set_threshold(40)
    orders = []
    for number in range(60):
        orders.append(Order())
    gc.set_threshold(*before)
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
