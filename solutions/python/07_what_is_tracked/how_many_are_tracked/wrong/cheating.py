# Wrong: the line that counts has to stay
import gc

class Order:
    pass

things = [3, "tea", 2.5, None, [], {}, set(), Order(), Order, len, b"tea"]
tracked = 0  # change
print(True)
