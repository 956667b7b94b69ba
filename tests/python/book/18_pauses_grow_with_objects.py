# The longest pause belongs to the collection that looks at the most objects.
import gc


class Order:
    pass


def note(phase, info):
    if phase == "start":
        size = sum(len(gc.get_objects(g)) for g in range(info["generation"] + 1))
        largest[info["generation"]] = max(largest[info["generation"]], size)


largest = [0, 0, 0]
gc.disable()
gc.collect()
gc.freeze()
gc.collect()
gc.set_threshold(100, 5, 5)
gc.collect(0)
gc.callbacks.append(note)
gc.enable()
orders = [Order() for i in range(5000)]
gc.disable()
gc.callbacks.clear()
for generation in range(3):
    print("generation", generation, "looked at up to", largest[generation])
