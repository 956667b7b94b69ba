# A tuple is tracked when made; a collection that finds only atoms in it untracks it.
import gc

gc.disable()
gc.collect()
one = 1
atoms = (one, 2)
nested = (atoms, "tea")
deeper = (nested, nested)
with_a_list = (one, [])
with_a_dict = (one, {})
names = ["atoms", "nested", "deeper", "with_a_list", "with_a_dict"]
tuples = [atoms, nested, deeper, with_a_list, with_a_dict]
for when in ("new", "collect(0)", "collect(1)", "collect(2)"):
    if when != "new":
        gc.collect(int(when[8]))
    print(when, [name for name, t in zip(names, tuples) if gc.is_tracked(t)])
