# Only plain tuples are let go. A named tuple is an instance of a class.
import collections
import gc

Point = collections.namedtuple("Point", "x y")

gc.disable()
gc.collect()
plain = tuple([1, 2])
point = Point(1, 2)
print("made:", gc.is_tracked(plain), gc.is_tracked(point))
gc.collect()
print("looked at:", gc.is_tracked(plain), gc.is_tracked(point))
print("classes:", gc.is_tracked(int), gc.is_tracked(Point))
