# Listeners that are bound methods keep their objects; unsubscribing frees them.
import gc


class Bus:
    def __init__(self):
        self.listeners = {}

    def on(self, event, listener):
        self.listeners.setdefault(event, []).append(listener)
        return lambda: self.listeners[event].remove(listener)

    def emit(self, event, *details):
        return [listener(*details) for listener in self.listeners.get(event, [])]


class Panel:
    def __init__(self, bus, name):
        self.name = name
        self.bus = bus
        self.seen = []
        self.leave = bus.on("click", self.clicked)

    def clicked(self, x, y):
        self.seen.append((x, y))
        return "%s saw %d,%d" % (self.name, x, y)

    def __del__(self):
        print("panel gone:", self.name, self.seen)


gc.disable()
gc.collect()
bus = Bus()
left, right = Panel(bus, "left"), Panel(bus, "right")
print(bus.emit("click", 1, 2))
left = None
print("still listening:", bus.emit("click", 3, 4))
right.leave()
right = None
print("collected:", gc.collect())
print(bus.emit("click", 5, 6))
bus.listeners.clear()
print("collected:", gc.collect())
