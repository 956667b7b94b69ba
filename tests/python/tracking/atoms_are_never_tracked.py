# Numbers, strings, ranges and bare objects can't be in a cycle and aren't tracked.
import gc

one = 1
atoms = [None, True, one, 10 ** 30, 1.5 * one, 2j, "tea", "tea" * one, b"tea",
         range(3), object(), ..., int, len("tea"), NotImplemented]
for atom in atoms:
    print(type(atom).__name__, gc.is_tracked(atom), end="; ")
print()
gc.collect()
print(any(gc.is_tracked(atom) for atom in atoms))
print("empty tuple:", gc.is_tracked(()), "empty string:", gc.is_tracked(""))
print("iterator over a range:", gc.is_tracked(iter(range(3))))
