# A private name as a keyword-only parameter with a default.
class A:
    def f(self, *, __a=1): return __a
print(A().f())
