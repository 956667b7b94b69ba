# A suspended generator that leads to itself is found, too; its finally runs.
import gc


class Reader:
    def __init__(self):
        self.pages = None


def read(reader, log):
    try:
        yield 1
    finally:
        log.append("closed")


gc.disable()
gc.collect()
log = []
reader = Reader()
reader.pages = read(reader, log)
print(next(reader.pages))
del reader
gc.collect()
gc.collect()
print(log)
reader = Reader()
reader.pages = read(reader, log)
print("never started")
del reader
gc.collect()
gc.collect()
print(log)
