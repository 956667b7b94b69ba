# Wrong: the number is to be said before the things are made, not counted after it
import gc

class Order:
    pass

tracked = 0  # change
things = [3, "tea", 2.5, None, [], {}, set(), Order(), Order, len, b"tea"]
tracked = sum(gc.is_tracked(thing) for thing in things)
print(tracked == sum(gc.is_tracked(thing) for thing in things))
