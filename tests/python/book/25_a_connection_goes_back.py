# How a pool gets back what a program forgot: a weak reference with a callback.
import weakref


class Pool:
    def __init__(self, size):
        self.free = ["line %d" % i for i in range(size)]
        self.lent = {}

    def connect(self):
        session = Session(self.free.pop())
        line = session.line
        self.lent[line] = weakref.ref(session, lambda gone: self.take_back(line))
        return session

    def take_back(self, line):
        del self.lent[line]
        self.free.append(line)


class Session:
    def __init__(self, line):
        self.line = line


pool = Pool(3)
session = pool.connect()
print("lent:", list(pool.lent), "free:", len(pool.free))
session = None
print("lent:", list(pool.lent), "free:", len(pool.free))
