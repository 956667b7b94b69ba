# What a collection of generation 0 frees when the trash is old.
import gc
import sys


class Order:
    pass


order = Order()
order.me = order
gc.collect()
gc.disable()
del order
young = gc.collect(0)
rest = gc.collect()
version = sys.version.split()[0] + getattr(sys, "abiflags", "")
print(f"{version:10} collect(0): {young}  then collect(): {rest}")
