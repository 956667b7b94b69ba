# A pool of connections.
import gc, weakref, sys


class Connection:
    made = 0

    def __init__(self):
        Connection.made += 1
        self.id = Connection.made
        self.open = True

    def __del__(self):
        self.open = False
        print("connection", self.id, "closed")


class Lease:
    def __init__(self, pool, connection):
        self.pool, self.connection = pool, connection
        self._finalizer = weakref.finalize(self, pool.give_back, connection)

    def __enter__(self):
        return self.connection

    def __exit__(self, *exc):
        self._finalizer()


class Pool:
    def __init__(self, size):
        self.free = [Connection() for _ in range(size)]

    def take(self):
        if not self.free:
            raise LookupError("pool is empty")
        return Lease(self, self.free.pop())

    def give_back(self, connection):
        print("back", connection.id)
        self.free.append(connection)


pool = Pool(2)
with pool.take() as c:
    print(c.id, len(pool.free))
a = pool.take()
b = pool.take()
try:
    pool.take()
except LookupError as e:
    print(e)
a = None
print(len(pool.free))
b.me = b
del b
print(gc.collect() > 0, len(pool.free))
print(sys.getrefcount(pool.free[0]) - 1)
pool.free.clear()
del c
print("end")
