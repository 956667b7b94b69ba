# Of a chain of attributes, what led to the missing one is marked.
class A: pass
a = A()
a.b = A()
print(a.b.c.d)
