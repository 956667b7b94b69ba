# Breadth-first search over a graph of objects that hold each other.
import gc


class Town:
    def __init__(self, name):
        self.name = name
        self.roads = {}

    def road(self, other, miles):
        self.roads[other] = miles
        other.roads[self] = miles

    def __repr__(self):
        return self.name


def shortest(start, goal):
    best = {start: (0, None)}
    waiting = [start]
    while waiting:
        waiting.sort(key=lambda town: (best[town][0], town.name))
        here = waiting.pop(0)
        for there, miles in here.roads.items():
            length = best[here][0] + miles
            if there not in best or length < best[there][0]:
                best[there] = (length, here)
                waiting.append(there)
    path = [goal]
    while best[path[0]][1]:
        path.insert(0, best[path[0]][1])
    return best[goal][0], path


gc.disable()
gc.collect()
towns = {name: Town(name) for name in ("York", "Leeds", "Hull", "Bath")}
for one, two, miles in [("York", "Leeds", 25), ("Leeds", "Hull", 60),
                        ("York", "Hull", 38), ("Hull", "Bath", 210), ("Leeds", "Bath", 190)]:
    towns[one].road(towns[two], miles)
print(shortest(towns["York"], towns["Bath"]))
print("nothing wasted:", gc.collect())
del towns["York"], towns["Hull"]
print("still on the map:", gc.collect(), [*towns["Leeds"].roads])
towns.clear()
print("the map:", gc.collect())
