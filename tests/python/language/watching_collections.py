# Watching collections.
import gc
log = []


def watch(phase, info):
    log.append((phase, info["generation"], info.get("collected"), info.get("uncollectable")))


class Node:
    def __init__(self):
        self.me = self


gc.collect()
gc.callbacks.append(watch)
Node()
gc.collect(1)
Node(), Node()
gc.collect()
gc.callbacks.remove(watch)
for entry in log:
    print(entry)
gc.set_debug(gc.DEBUG_SAVEALL)
Node()
print(gc.collect(), [type(x).__name__ for x in gc.garbage])
gc.garbage.clear()
gc.set_debug(0)
print(gc.collect(), gc.isenabled(), gc.get_debug())
print(gc.is_tracked([]), gc.is_tracked({}), gc.is_tracked({"a": 1}), gc.is_tracked((1, 2)), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(Node()))
x = [1, "a", [2], {3: 4}]
print(sorted(map(repr, gc.get_referents(x))))
print(any(r is x for r in gc.get_referrers(x[2])))
print(gc.get_stats()[2].keys(), len(gc.get_stats()))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
