import weakref

class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        self.receivers.append(receiver)  # change

    def send(self, text):
        for receiver in self.receivers:  # change
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
