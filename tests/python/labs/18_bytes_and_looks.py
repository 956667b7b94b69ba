# A text of a million letters adds nothing to a collection; five small lists do.
import gc

gc.disable()
gc.collect()
gc.freeze()
film = ["x" * 1000000]
candidates = len(gc.get_objects())
gc.collect()
del film
notes = [["tea"], ["cup"], ["pot"], ["jug"], ["tin"]]
candidates = len(gc.get_objects())
gc.collect()
print("the last collection had", candidates, "candidates")
