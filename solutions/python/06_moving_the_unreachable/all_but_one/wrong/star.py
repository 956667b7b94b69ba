# Wrong: only what leads to the others is visited first
import gc

class Stop:
    pass

stops = [Stop() for number in range(4)]
line = stops[0]
for here, there in zip(stops, stops[1:]):
    setattr(stops[0], f"to{id(there)}", there)
del stops, here, there
gc.collect()
print("looked")
