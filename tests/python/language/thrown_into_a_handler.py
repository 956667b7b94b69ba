# The context of an exception that is thrown into a generator that handles another.
def f():
    try: raise KeyError("a")
    except KeyError: yield
g = f(); next(g)
try: g.throw(ValueError("b"))
except ValueError as e: print(repr(e.__context__))
