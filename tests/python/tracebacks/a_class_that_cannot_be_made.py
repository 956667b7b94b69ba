# Of a class that cannot be made, its statement is marked.
class M(type):
    def __new__(m, n, b, d):
        raise ValueError("no class")
class A(metaclass=M):
    x = 1
