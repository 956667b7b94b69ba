# Garbage is what can't be reached any more, not what won't be used again.
import gc


class Document:
    def __init__(self, title):
        self.title = title
        self.myself = self

    def __del__(self):
        print("freed", self.title)


gc.disable()
gc.collect()
drawer = [Document("old bill")]
letter = Document("letter")
del letter
print("collected:", gc.collect())
print("never read again, but still there:", drawer[0].title)
drawer.clear()
print("collected:", gc.collect())
