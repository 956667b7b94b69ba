# A tuple is tracked when it is made; the first collection may let it go.
import gc

gc.disable()
gc.collect()
name, price = "tea", 3
order = (name, price)
basket = (order, [])
print("new:", gc.is_tracked(order), gc.is_tracked(basket))
gc.collect(0)
print("looked at:", gc.is_tracked(order), gc.is_tracked(basket))
