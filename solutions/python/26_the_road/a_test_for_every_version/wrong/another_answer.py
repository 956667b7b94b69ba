# Wrong: a test that asks nothing passes everywhere
import gc
import weakref

class Connection:
    def __init__(self):
        self.pool = [self]

def test():
    connection = Connection()
    watch = weakref.ref(connection)
    del connection
    print("freed:", True)
    return
    print("freed:", watch() is None)

test()
