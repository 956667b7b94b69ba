# A tree of a million objects with links to the parent: built, dropped, collected.
import gc


class Node:
    def __init__(self, parent, depth):
        self.parent = parent
        self.children = []
        if depth:
            self.children.append(Node(self, depth - 1))
            self.children.append(Node(self, depth - 1))


def count(node):
    n = 1
    for child in node.children:
        n += count(child)
    return n


NODES = 260_000
tree = Node(None, NODES.bit_length())
print(count(tree))
del tree
print(gc.collect() > 500_000)
