# What is made and dropped leaves the count where it was; what is kept raises it.
import gc


class Order:
    pass


gc.disable()
gc.collect()
before = gc.get_count()[0]
for i in range(4):
    Order()
print("made and dropped:", gc.get_count()[0] - before)
kept = [Order(), Order(), Order(), Order()]
print("made and kept:", gc.get_count()[0] - before)
