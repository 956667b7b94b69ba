# In a diamond every class comes once, and super goes along that order.
class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [c.__name__ for c in D.mro()])
try:
    class Crooked(A, B):
        pass
except TypeError as error:
    print("TypeError:", str(error).splitlines()[0])
