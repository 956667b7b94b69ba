# Wrong: the object and the function are kept just the same
import weakref

class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        self.receivers.append((receiver.__self__, receiver.__func__))

    def send(self, text):
        for owner, function in self.receivers:
            function(owner, text)

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
