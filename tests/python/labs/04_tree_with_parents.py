# Each link to a parent closes a cycle, so the root's count says 3.
import gc
import sys


class Node:
    def __init__(self, name, parent):
        self.name = name
        self.parent = parent


gc.disable()
gc.collect()
root = Node("menu", None)
root.left = Node("drinks", root)
root.right = Node("cakes", root)
print(sys.getrefcount(root) - 1)
del root
print(gc.collect())
