# Observers held weakly.
import weakref, gc


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, method):
        if hasattr(method, "__self__"):
            self._slots.append(weakref.WeakMethod(method, self._forget))
        else:
            self._slots.append(weakref.ref(method, self._forget))

    def _forget(self, reference):
        print("forget", type(reference).__name__)
        self._slots.remove(reference)

    def emit(self, *args, **kwargs):
        return [slot()(*args, **kwargs) for slot in self._slots]

    def __len__(self):
        return len(self._slots)


class Listener:
    def __init__(self, name):
        self.name = name

    def hear(self, what, *, loud=False):
        return f"{self.name} hears {what.upper() if loud else what}"


def shout(what, loud=False):
    return what + "!"


signal = Signal()
a, b = Listener("a"), Listener("b")
signal.connect(a.hear)
signal.connect(b.hear)
signal.connect(shout)
print(signal.emit("hello"))
print(signal.emit("hello", loud=True))
del a
print(len(signal), signal.emit("again"))
del shout
print(len(signal))
b.me = b
del b
print(len(signal))
gc.collect()
print(len(signal))
