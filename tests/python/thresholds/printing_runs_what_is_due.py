# The method that writes a piece is counted while it is there; a collection that is due then
# runs before the piece is written (since 3.12).
import gc


class Loop:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print("dead", self.name)


for warm in range(3):
    Loop("warm")
gc.collect()
gc.set_threshold(1)
for name in range(5):
    Loop(name)
    print("made", name)
gc.set_threshold(2, 3, 1)
for name in range(5, 12):
    Loop(name)
    print("made", name, "of twelve")
gc.set_threshold(0)
