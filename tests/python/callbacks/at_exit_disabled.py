# With automatic collection off there is no collection at exit that callbacks see; the trash goes later.
import gc


class Order:
    def __init__(self):
        self.myself = self

    def __del__(self):
        print("freed")


def note(phase, info):
    print(phase, info["generation"])


gc.disable()
gc.collect()
gc.callbacks.append(note)
Order()
print("last line")
