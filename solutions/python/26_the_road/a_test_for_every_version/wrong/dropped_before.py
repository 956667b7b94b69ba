# Wrong: cut by hand, nothing is left for the collector to show
import gc
import weakref

class Connection:
    def __init__(self):
        self.pool = [self]

def test():
    connection = Connection()
    watch = weakref.ref(connection)
    del connection
    watch().pool.clear()
    print("freed:", watch() is None)

test()
