# Wrong arguments for gc, weakref and sys.
import gc
import sys
import weakref


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


gc.disable()
attempt(lambda: gc.collect(7))
attempt(lambda: gc.collect("all"))
attempt(lambda: gc.collect(1, 2))
attempt(lambda: gc.get_objects(5))
attempt(lambda: gc.enable(1))
attempt(lambda: gc.is_tracked())
attempt(lambda: gc.set_debug(None))
attempt(lambda: gc.Collect())
attempt(lambda: weakref.ref(5))
attempt(lambda: weakref.proxy("tea"))
attempt(lambda: sys.getrefcount())
attempt(lambda: weakref.WeakSet([1]))
attempt(lambda: weakref.WeakValueDictionary(a=1))
