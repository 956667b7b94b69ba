# An object that survives a collection of its generation moves up by one.
import gc


def generation_of(thing):
    for generation in range(3):
        if any(o is thing for o in gc.get_objects(generation)):
            return generation


gc.disable()
gc.collect()
letter = ["Dear Ada"]
print("new:", generation_of(letter))
gc.collect(0)
print("survived collect(0):", generation_of(letter))
gc.collect(0)
print("survived collect(0) again:", generation_of(letter))
gc.collect(1)
print("survived collect(1):", generation_of(letter))
gc.collect(2)
print("survived collect(2):", generation_of(letter))
