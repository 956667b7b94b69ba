# Wrong: it forgets everybody after the first signal, dropped or not, and keeps them until then
import weakref

class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, receiver):
        self.receivers.append(receiver)  # change

    def send(self, text):
        receivers, self.receivers = self.receivers, []
        for receiver in receivers * 2:
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
