# Wrong: when the lease ends, another connection is put into the pool
import weakref

class Connection:
    def __init__(self, number):
        self.number = number

class Lease:
    pass

free = [Connection(1)]

def lend():
    lease = Lease()
    lease.connection = free.pop()
    weakref.finalize(lease, lambda: free.append(Connection(1)))
    return lease

first = lend()
print(len(free))
del first
print(len(free))
if free:
    second = lend()
    print(second.connection.number)
