# Anything that lives can save an object: a class attribute, a global, a default.
import gc


class Ghost:
    haunted = None

    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        global house
        if self.name == "class":
            Ghost.haunted = self
        elif self.name == "global":
            house = self
        else:
            rooms["attic"] = self


gc.disable()
gc.collect()
house = None
rooms = {}
for name in ("class", "global", "dict"):
    Ghost(name)
print("collected:", gc.collect())
print(Ghost.haunted.name, house.name, rooms["attic"].name)
Ghost.haunted = house = None
rooms.clear()
print("collected:", gc.collect())
