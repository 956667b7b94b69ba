# The collector knows containers; numbers and strings can't be part of a cycle.
import gc


class Order:
    pass


print("a number:", gc.is_tracked(42))
print("a string:", gc.is_tracked("tea"))
print("a list:", gc.is_tracked([]))
print("an order:", gc.is_tracked(Order()))
print("a class:", gc.is_tracked(Order))
print("a function:", gc.is_tracked(lambda: 1))
print("an empty tuple:", gc.is_tracked(()))
