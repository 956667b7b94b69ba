# A collection asked for inside a collection does nothing and returns 0.
import gc


class Document:
    def __init__(self):
        self.me = self

    def __del__(self):
        print("inner:", gc.collect())


gc.disable()
gc.collect()
Document()
print("outer:", gc.collect())
