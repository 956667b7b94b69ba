# The finalizers of trash run in the order in which its objects were tracked.
import gc


class Guest:
    def __init__(self, name):
        self.name = name
        self.knows = None

    def __del__(self):
        print(self.name, end=" ")


def ring(*names):
    guests = [Guest(name) for name in names]
    for i in range(len(guests)):
        guests[i].knows = guests[i - 1]


gc.disable()
gc.collect()
ring("ada", "bob", "eve")
print(gc.collect())
ring("one", "two")
ring("three", "four")
print(gc.collect())
host = Guest("host")
host.knows = [host, Guest("late guest")]
del host
print(gc.collect())
guest = Guest("early guest")
host = Guest("host")
host.knows = [host, guest]
del host, guest
print(gc.collect())
