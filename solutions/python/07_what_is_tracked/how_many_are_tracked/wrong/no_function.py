# Wrong: a built-in function refers to its module
import gc

class Order:
    pass

tracked = 4  # change
things = [3, "tea", 2.5, None, [], {}, set(), Order(), Order, len, b"tea"]
print(tracked == sum(gc.is_tracked(thing) for thing in things))
