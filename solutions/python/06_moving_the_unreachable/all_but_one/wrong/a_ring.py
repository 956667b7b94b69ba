# Wrong: a ring begins at the first stop made, which is visited first
import gc

class Stop:
    pass

stops = [Stop() for number in range(4)]
line = stops[0]
for here, there in zip(stops, stops[1:]):
    here.next = there; stops[-1].next = stops[0]
del stops, here, there
gc.collect()
print("looked")
