# Called when it goes: callbacks of weak references, finalize, a registry that heals.
import weakref


class Node:
    def __init__(self, number):
        self.number = number


gone = 0


def count(reference):
    global gone
    gone += 1


registry = {}


def register(node):
    number = node.number
    registry[number] = weakref.ref(node, lambda r: registry.pop(number, None))


for i in range(100_000):
    node = Node(i)
    register(node)
    watched = weakref.ref(node, count)
    again = weakref.ref(node)
    if again() is not node or weakref.getweakrefcount(node) != 3:
        print("not the same", i)
node = None
print(len(registry), gone)
log = []
for i in range(10_000):
    weakref.finalize(Node(i), log.append, i)
print(len(log), sum(log))
