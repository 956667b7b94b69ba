# The collector is on and waits for work; counting leaves it none.
import gc


class Document:
    def __init__(self, title):
        self.title = title


runs = []
gc.collect()
gc.callbacks.append(lambda phase, info: runs.append(phase))
for number in range(50_000):
    letter = Document("letter %d" % number)
letter = None
print("the collector is on:", gc.isenabled())
print("documents made and freed: 50000")
print("runs of the collector:", len(runs))
gc.callbacks.clear()
