# Wrong: remembered after it was set, the old value is lost
import gc

class Order:
    pass

class Letter:
    pass

def load():
    gc.set_threshold(0)
    before = gc.get_threshold()
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
