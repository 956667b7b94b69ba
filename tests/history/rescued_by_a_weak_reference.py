# The tea and the cup are trash. The tea's finalizer finds the cup by a weak reference.
import gc
import sys
import weakref


class Order:
    pass


class Tea(Order):
    def __del__(self):
        found = self.goes_with()
        if found is not None:
            shelf.append(found)


def version():
    number = "%d.%d.%d" % sys.version_info[:3]
    if sys.version_info.releaselevel != "final":
        number += "rc%d" % sys.version_info.serial
    free = getattr(sys, "_is_gil_enabled", lambda: True)()
    return number if free else number + "t"


gc.disable()
gc.collect()
shelf = []
tea = Tea()
cup = Order()
tea.myself = tea
cup.myself = cup
tea.goes_with = weakref.ref(cup)
del tea, cup
collected = gc.collect()
print("%-10s collected: %d  on the shelf: %d" % (version(), collected, len(shelf)))
