# The same tree without cycles: counting alone frees it.
class Node:
    def __init__(self, depth):
        self.children = [Node(depth - 1), Node(depth - 1)] if depth else []


NODES = 32_000
for round in range(8):
    tree = Node(NODES.bit_length())
    del tree
print("done")
