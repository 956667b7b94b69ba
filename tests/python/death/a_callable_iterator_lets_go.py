# iter(callable, sentinel) drops the callable when that raises StopIteration.
class T:
    def __del__(self): print("gone")
    def __call__(self): raise StopIteration
it = iter(T(), None)
next(it, None)
print("exhausted")
