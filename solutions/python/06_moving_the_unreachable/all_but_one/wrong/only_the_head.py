# Wrong: the last stop leads nowhere, so the others are freed
import gc

class Stop:
    pass

stops = [Stop() for number in range(4)]
line = stops[-1]
for here, there in zip(stops, stops[1:]):
    here.next = there  # change
del stops, here, there
gc.collect()
print("looked")
