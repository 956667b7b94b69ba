# Wrong: it is the switch that stops them, and afterwards it is on, whatever it was
import gc

class Order:
    pass

class Letter:
    pass

def load():
    gc.disable()
    orders = []
    for number in range(60):
        orders.append(Order())
    gc.enable()
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
