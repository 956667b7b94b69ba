# An instance whose __dict__ was deleted begins another one.
class A: pass
a = A(); a.x = 1
del a.__dict__
print(vars(a), hasattr(a, "x"))
