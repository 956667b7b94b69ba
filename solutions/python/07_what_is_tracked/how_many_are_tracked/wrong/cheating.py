# Wrong: the line that counts has to stay
import gc

class Order:
    pass

tracked = 0  # change
things = [3, "tea", 2.5, None, [], {}, set(), Order(), Order, len, b"tea"]
print(True)
