# Work and time make nothing older; only a survived collection does.
import gc


def is_young(thing):
    return any(o is thing for o in gc.get_objects(generation=0))


gc.disable()
gc.collect()
letter = ["Dear Ada"]
for i in range(20000):
    letter[0] = letter[0].replace("Ada", "Eve")
print("after a lot of work:", is_young(letter))
gc.collect(0)
print("after one collection:", is_young(letter))
newcomer = ["Dear Bob"]
print("made a moment ago:", is_young(newcomer))
