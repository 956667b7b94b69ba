# Of several cycles each is finalized in the order its objects were made, cycles mixed.
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.partner = None

    def __del__(self):
        print(self.name, end=" ")


def pair(one, two):
    one.partner = two
    two.partner = one


gc.disable()
gc.collect()
nodes = [Node(name) for name in ("a1", "b1", "a2", "b2")]
pair(nodes[0], nodes[2])
pair(nodes[1], nodes[3])
nodes = None
print(gc.collect())
nodes = [Node(name) for name in ("c1", "d1", "c2", "d2")]
pair(nodes[3], nodes[1])
pair(nodes[2], nodes[0])
kept = nodes[1]
nodes = None
print(gc.collect(), "kept:", kept.name, kept.partner.name)
kept = None
print(gc.collect())
