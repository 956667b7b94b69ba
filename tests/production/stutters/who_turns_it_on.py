# A library that ends its own pause with gc.enable() ends yours, too. A threshold stays.
import gc


def a_careful_library():
    gc.disable()
    data = [[number] for number in range(10)]
    gc.enable()
    return data


gc.disable()
a_careful_library()
print("disabled by us, then the library worked:", gc.isenabled())

gc.set_threshold(0)
a_careful_library()
runs = gc.get_stats()[0]["collections"]
orders = [[number] for number in range(10_000)]
print("with a threshold of 0, runs:", gc.get_stats()[0]["collections"] - runs)
