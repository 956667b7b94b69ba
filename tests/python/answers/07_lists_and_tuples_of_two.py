# A collection visits lists of floats every time, and lets tuples of floats go.
import gc

gc.disable()
gc.collect()
lists = [[float(n), 0.5] for n in range(1000)]
tuples = [(float(n), 0.5) for n in range(1000)]


def tracked(things):
    return sum(gc.is_tracked(thing) for thing in things)


print("new:      ", tracked(lists), tracked(tuples))
gc.collect()
print("collected:", tracked(lists), tracked(tuples))
