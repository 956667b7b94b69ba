# Who holds it? From an object back to a module's names, against the references.
import gc
import sys

import shop


def way_back(thing):
    """A shortest way from a module's names to the thing."""
    modules = {id(vars(sys.modules[name])): name for name in sys.modules if name != "__main__"}
    mine = vars(sys.modules["__main__"])
    found, came_from, seen = [thing], [None], {id(thing)}
    for place, held in enumerate(found):
        for holder in gc.get_referrers(held):
            if id(holder) in seen or holder is found or holder is mine:
                continue
            seen.add(id(holder))
            found.append(holder)
            came_from.append(place)
            if id(holder) in modules:
                return modules[id(holder)], steps(found, came_from)
    return None, steps(found, came_from)


def steps(found, came_from):
    """The objects on the way to the last one that was found, the last one first."""
    way, place = [], len(found) - 1
    while place is not None:
        way.append(found[place])
        place = came_from[place]
    return way


def edge(holder, held):
    """How one object refers to the other, as far as it can be said shortly."""
    if isinstance(holder, dict):
        keys = [key for key, value in holder.items() if value is held]
        return f"[{keys[0]!r}]" if keys else ", a key of it"
    if isinstance(holder, list):
        return f"[{[item is held for item in holder].index(True)}]"
    keys = [key for key, value in getattr(holder, "__dict__", {}).items() if value is held]
    return f".{keys[0]}" if keys else ""


shop.serve(0, 1000)
is_wanted = lambda thing: type(thing) is shop.Cart and thing.visitor == 500
cart = next(filter(is_wanted, gc.get_objects()))
module, way = way_back(cart)
print("module", module)
for holder, held in zip(way, way[1:]):
    print(f"  {type(holder).__name__}{edge(holder, held)} -> {type(held).__name__}")
