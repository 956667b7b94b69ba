# Wrong: 3000 lists pass the threshold of 3.13, and not that of the next version
import gc
import weakref

class Connection:
    def __init__(self):
        self.pool = [self]

def test():
    connection = Connection()
    watch = weakref.ref(connection)
    del connection
    spare = [[] for number in range(3000)]
    print("freed:", watch() is None)

test()
