# The context of a with statement is marked when leaving it fails.
class C:
    def __enter__(self): return 1
    def __exit__(self, *a): raise KeyError("exit")
with C() as c:
    print(c)
