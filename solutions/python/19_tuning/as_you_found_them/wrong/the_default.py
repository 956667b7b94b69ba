# Wrong: the default isn't what the program had found
import gc

class Order:
    pass

class Letter:
    pass

def load():
    gc.set_threshold(0)
    orders = []
    for number in range(60):
        orders.append(Order())
    gc.set_threshold(2000, 10, 10)
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
