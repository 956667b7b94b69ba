# Can a __del__ still use a weak reference to its own object? 3.15 gives another answer.
import gc
import weakref


class Order:
    def __del__(self):
        print("in __del__:", watcher() is not None)


gc.disable()
gc.collect()
tea = Order()
tea.itself = tea
watcher = weakref.ref(tea)
del tea
gc.collect()
print("afterwards:", watcher() is not None)
