# The decorator that fails is marked.
def deco(n):
    def inner(f): raise ValueError(n)
    return inner
@deco(1)
@deco(2)
class A:
    x = 1
