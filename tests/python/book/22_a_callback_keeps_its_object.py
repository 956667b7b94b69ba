# A registered method keeps its object; registering a weak reference doesn't.
import weakref


class Window:
    def __init__(self, name):
        self.name = name

    def redraw(self):
        print("redraw", self.name)

    def __del__(self):
        print("closed", self.name)


listeners = []
window = Window("first")
listeners.append(window.redraw)
window = None
print("listeners:", len(listeners))
listeners.pop()
window = Window("second")
listeners.append(weakref.ref(window))
listeners[0]().redraw()
window = None
print("listener gives", listeners[0]())
