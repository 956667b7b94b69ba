# Wrong: one collection is enough; the second can only hide that the first found nothing
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
    gc.collect()
    print("freed:", watch() is None)

test()
