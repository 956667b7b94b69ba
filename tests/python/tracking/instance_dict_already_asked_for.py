# In 3.13 an attribute set later goes past the dict: it stays untracked.
import gc


class Order:
    pass


gc.disable()
gc.collect()
order = Order()
fields = order.__dict__
print("empty:", gc.is_tracked(fields))
order.parts = []
print("a list set as attribute:", gc.is_tracked(fields), fields)
fields["more"] = []
print("a list set as item:", gc.is_tracked(fields), fields)
