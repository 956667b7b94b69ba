# Wrong: an empty dict is not tracked
import gc

class Order:
    pass

tracked = 6  # change
things = [3, "tea", 2.5, None, [], {}, set(), Order(), Order, len, b"tea"]
print(tracked == sum(gc.is_tracked(thing) for thing in things))
