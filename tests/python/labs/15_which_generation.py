# Trash that has grown old is out of sight for collect(0) and collect(1).
import gc


class Document:
    def __init__(self):
        self.me = self


gc.disable()
gc.collect()
old = Document()
gc.collect()
del old
print(gc.collect(0), gc.collect(1), gc.collect(2))
