# Wrong: the function refers to the lease, which then never ends
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
    weakref.finalize(lease, lambda: free.append(lease.connection))
    return lease

first = lend()
print(len(free))
del first
print(len(free))
if free:
    second = lend()
    print(second.connection.number)
