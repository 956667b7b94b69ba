# An exception in __init__ has the call of the class above it.
class A:
    def __init__(self, n):
        self.n = n + 1
items = [A(n) for n in (1, "two")]
