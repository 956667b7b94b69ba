# Events by name, with weak handlers and priorities.
import gc
import itertools
import weakref
from bisect import insort
from collections import defaultdict


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._tie = itertools.count()

    def on(self, name, handler, *, priority=0):
        make = weakref.WeakMethod if hasattr(handler, "__self__") else weakref.ref
        entry = (-priority, next(self._tie), make(handler))
        insort(self._handlers[name], entry)
        return entry

    def emit(self, name, /, **data):
        alive = []
        for entry in self._handlers[name]:
            handler = entry[2]()
            if handler is not None:
                alive.append(entry)
                if handler(**data) is False:
                    print("stopped")
                    break
        return len(alive)


class Window:
    def __init__(self, title, bus):
        self.title = title
        bus.on("close", self.close)
        bus.on("close", self.first, priority=9)

    def close(self, **data):
        print(self.title, "closes", data)

    def first(self, **data):
        print(self.title, "first")
        return data.get("go", True)

    def __del__(self):
        print(self.title, "gone")


bus = Bus()
a, b = Window("a", bus), Window("b", bus)
print(bus.emit("close", why="test"), bus.emit("close", go=False))
b.me = b
del b
print(bus.emit("close"))
gc.collect()
print(bus.emit("close"), bus.emit("open"), dict(bus._handlers).keys())
