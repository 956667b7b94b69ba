# Wrong: the bound method is dead at once
import weakref

class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        self.receivers.append(weakref.ref(receiver))

    def send(self, text):
        for receiver in filter(None, [weak() for weak in self.receivers]):
            receiver(text)

class Screen:
    def show(self, text):
        print(text)

ready = Signal()
screen = Screen()
ready.connect(screen.show)
ready.send("tea is ready")
del screen
ready.send("cup is ready")
print("closed")
