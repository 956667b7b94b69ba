# collect(0) looks at the young, collect(1) at two generations, collect() at all.
import gc


class Document:
    def __init__(self):
        self.me = self


def drop_aged(documents, survived):
    for generation in range(survived):
        gc.collect(generation)
    documents.clear()


gc.disable()
for survived in range(3):
    gc.collect()
    documents = [Document()]
    drop_aged(documents, survived)
    print("survived", survived, end=": ")
    print([gc.collect(generation) for generation in range(3)])

try:
    gc.collect(3)
except ValueError as error:
    print("ValueError:", error)
