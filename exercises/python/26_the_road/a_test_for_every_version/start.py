import gc
import weakref

class Connection:
    def __init__(self):
        self.pool = [self]

def test():
    connection = Connection()
    watch = weakref.ref(connection)
    del connection
    spare = [[] for number in range(800)]  # change
    print("freed:", watch() is None)

test()
