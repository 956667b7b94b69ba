# Old orders are replaced one by one: the number stays low, and generation 0 grows.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start":
        looked_at.append(sum(type(one) is Order for one in gc.get_objects(0)))


looked_at = []
gc.disable()
gc.collect()
gc.set_threshold(100, 10, 10)
shelf = [Order() for number in range(5000)]
gc.collect()
gc.callbacks.append(note)
gc.enable()
for number in range(5000):
    shelf[number] = Order()
print("runs:", len(looked_at))
print("young orders:", sum(type(one) is Order for one in gc.get_objects(0)))
shelf.extend(Order() for number in range(150))
gc.disable()
print("runs:", len(looked_at), "of generation 0; it looked at all:", looked_at[0] > 5000)
