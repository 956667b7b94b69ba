# Three numbers: containers made, young collections, middle collections.
import gc

print(type(gc.get_threshold()).__name__, "of", len(gc.get_threshold()))
gc.set_threshold(500)
print(gc.get_threshold()[0], "is changed, the others stay:", gc.get_threshold()[1:])
gc.set_threshold(500, 5, 20)
print(gc.get_threshold())
gc.set_threshold(0)
print("0 is off:", gc.get_threshold(), "although enabled:", gc.isenabled())
