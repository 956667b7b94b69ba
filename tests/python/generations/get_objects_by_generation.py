# get_objects can be asked for one generation, and then lists only that.
import gc

gc.disable()
gc.collect()
gc.freeze()
gc.collect()
sizes = [len(gc.get_objects(generation)) for generation in range(3)]
orders = [[], []]
new = len(gc.get_objects(0))
gc.collect(0)
after_0 = [len(gc.get_objects(generation)) for generation in range(3)]
gc.collect(1)
after_1 = [len(gc.get_objects(generation)) for generation in range(3)]
print("middle and old at the start:", sizes[1:])
print("the lists moved:", after_0[1] >= 3, after_1[2] >= 3, after_1[1])
for wrong in (3, 1000, "1", 1.5):
    try:
        gc.get_objects(wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
