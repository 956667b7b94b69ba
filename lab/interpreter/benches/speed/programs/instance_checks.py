# What kind of thing is it? Chains of isinstance, as in many a visitor.
class Node:
    pass


class Number(Node):
    def __init__(self, value):
        self.value = value


class Sum(Node):
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Product(Sum):
    pass


def value_of(node):
    if isinstance(node, int):
        return node
    elif isinstance(node, (str, bytes)):
        return len(node)
    elif isinstance(node, Number):
        return node.value
    elif isinstance(node, Product):
        return value_of(node.left) * value_of(node.right)
    elif isinstance(node, Sum):
        return value_of(node.left) + value_of(node.right)
    raise TypeError(type(node).__name__)


tree = Sum(Product(Number(6), 7), Sum("four", Product(2, Number(3))))
total = 0
for i in range(80_000):
    total += value_of(tree)
print(total)
kinds = [1, "a", None, 2.5, [], (), {}, tree, Number(1)]
seen = 0
for i in range(300_000):
    kind = kinds[i % 9]
    if isinstance(kind, (list, tuple, dict)) and not isinstance(kind, Node):
        seen += 1
    elif issubclass(type(kind), Node) or type(kind) is int:
        seen += 2
print(seen)
