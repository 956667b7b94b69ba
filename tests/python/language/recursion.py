# Functions may call themselves, to a limit that ends in a RecursionError.
def hanoi(n, a="a", b="b", c="c"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def permutations(items):
    if not items:
        return [[]]
    return [[items[i]] + rest for i in range(len(items))
            for rest in permutations(items[:i] + items[i + 1:])]


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, ackermann(m, n - 1) if n else 1)


def forever(n):
    return forever(n + 1)


def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


print(hanoi(8), permutations([1, 2, 3]), ackermann(2, 3))
print(list(walk((((), 1, ()), 2, ((), 3, ())))))
try:
    forever(0)
except RecursionError as error:
    print(type(error).__name__, str(error)[:32])


class Deep:
    def __getattr__(self, name):
        return self.missing


try:
    Deep().anything
except RecursionError as error:
    print("RecursionError again")
print(hanoi(3))
