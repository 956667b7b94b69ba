# collect() neither asks whether collections are on nor looks at the thresholds.
import gc


class Document:
    def __init__(self):
        self.me = self


gc.collect()
gc.disable()
Document()
print("switched off:", gc.collect())
gc.enable()
gc.set_threshold(0)
Document()
print("threshold 0:", gc.collect())
gc.set_threshold(1000000)
Document()
print("threshold of a million:", gc.collect())
