# A generator that dies calls its weak references back before it runs its finally.
import weakref
def g():
    try: yield
    finally: print("finally")
x = g(); next(x)
w = weakref.ref(x, lambda r: print("callback"))
del x
