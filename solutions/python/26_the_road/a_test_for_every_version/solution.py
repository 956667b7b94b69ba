import gc
import weakref

class Connection:
    def __init__(self):
        self.pool = [self]

def test():
    connection = Connection()
    watch = weakref.ref(connection)
    del connection
    gc.collect()
    print("freed:", watch() is None)

test()
