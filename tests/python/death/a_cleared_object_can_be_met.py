# The one way to a cleared object: gc.get_objects(), asked while the collector clears.
import gc

MARK = object()

class Bell:
    def __del__(self):
        for thing in gc.get_objects():
            if type(thing) is tuple and thing[0] is MARK:
                print("the tuple holds a list of", len(thing[1]), "things")

gc.disable()
gc.collect()
bell = Bell()
gc.collect()
things = []
pair = (MARK, things)
things.append(pair)
things.append(bell)
del bell, things
gc.collect(0)  # moves the list behind the tuple that holds it
del pair
print("collected:", gc.collect(1))
