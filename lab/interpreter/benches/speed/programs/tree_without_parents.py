# The same tree without cycles: counting alone frees it.
class Node:
    def __init__(self, depth):
        self.children = [Node(depth - 1), Node(depth - 1)] if depth else []


for round in range(8):
    tree = Node(15)
    del tree
print("done")
