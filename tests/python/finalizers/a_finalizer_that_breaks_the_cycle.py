# A finalizer may empty what it finds; nothing is finalized twice.
import gc


class Room:
    def __init__(self, name, rooms):
        self.name = name
        self.rooms = rooms
        rooms.append(self)

    def __del__(self):
        print("leaving", self.name, "of", len(self.rooms))
        self.rooms.clear()


gc.disable()
gc.collect()
house = []
for name in ("kitchen", "bath", "hall"):
    Room(name, house)
del house
print("collected:", gc.collect())
print("collected:", gc.collect())
