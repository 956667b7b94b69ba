# Wrong: with the old threshold the test passes because of a setting, not because of what it tests
import gc
import weakref

class Connection:
    def __init__(self):
        self.pool = [self]

def test():
    connection = Connection()
    watch = weakref.ref(connection)
    del connection
    gc.set_threshold(700)
    spare = [[] for number in range(800)]
    print("freed:", watch() is None)

test()
