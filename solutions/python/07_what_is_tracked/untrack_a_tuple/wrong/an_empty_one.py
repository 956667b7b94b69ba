# Wrong: another object takes the name; the tuple itself isn't looked at
import gc

order = tuple(["tea", 2])
print(gc.is_tracked(order))
order = ()
print(gc.is_tracked(order))
