# freeze() empties the three generations and zeroes the counts.
import gc


class Order:
    pass


gc.disable()
gc.collect()
gc.unfreeze()
print(gc.get_freeze_count())
gc.collect(0)
gc.collect(1)
orders = [Order() for i in range(50)]
before = gc.get_count()
gc.freeze()
listed = len(gc.get_objects())
print(before[0] > 50, before[1:], gc.get_count()[1:], listed)
frozen = gc.get_freeze_count()
more = [Order() for i in range(5)]
print(frozen > 50, gc.get_freeze_count() == frozen)
gc.freeze()
print(gc.get_freeze_count() - frozen >= 6)
gc.unfreeze()
print(gc.get_freeze_count())
