# Frozen objects are tracked, but get_objects and get_referrers don't show them.
import gc

gc.disable()
gc.collect()
tea = object()
shelf = [tea]


def sights():
    listed = any(o is shelf for o in gc.get_objects())
    referrer = any(o is shelf for o in gc.get_referrers(tea))
    return listed, referrer, gc.is_tracked(shelf)


print("normal:", sights())
gc.freeze()
print("frozen:", sights())
gc.unfreeze()
print("again:", sights())
print("in generation 2:", any(o is shelf for o in gc.get_objects(2)))
