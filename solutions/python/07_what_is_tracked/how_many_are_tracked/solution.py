import gc

class Order:
    pass

things = [3, "tea", 2.5, None, [], {}, set(), Order(), Order, len, b"tea"]
tracked = 5
print(tracked == sum(gc.is_tracked(thing) for thing in things))
