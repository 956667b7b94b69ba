# In the right order nothing is set aside, and the list stays as it is.
import gc


class Stop:
    def __init__(self, name):
        self.name = name


def stops():
    return [thing.name for thing in gc.get_objects() if type(thing) is Stop]


gc.disable()
gc.collect()
station = Stop("station")
station.next = Stop("market")
station.next.next = Stop("harbor")
print("before:", stops())
print("collected:", gc.collect())
print("after: ", stops())
