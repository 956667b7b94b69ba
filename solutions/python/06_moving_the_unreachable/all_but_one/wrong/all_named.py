# Wrong: what has a name of its own is never set aside
import gc

class Stop:
    pass

stops = [Stop() for number in range(4)]
line = stops[-1]; a, b, c, d = stops
for here, there in zip(stops, stops[1:]):
    there.next = here
del stops, here, there
gc.collect()
print("looked")
