# Functions and classes can be watched as well; a bound method needs WeakMethod.
import gc
import weakref


class Window:
    def redraw(self):
        return "redrawn"


def make():
    def helper():
        return 1
    return helper


gc.disable()
gc.collect()
helper = make()
watcher = weakref.ref(helper, lambda reference: print("helper is gone"))
print(watcher()())
helper = None
window = Window()
method = weakref.WeakMethod(window.redraw)
print(method()(), method() == window.redraw)
window = None
print(method())


def class_watcher():
    class Local:
        pass
    return weakref.ref(Local)


watcher = class_watcher()
print("the class waits:", watcher() is not None)
gc.collect()
print("collected:", watcher())
