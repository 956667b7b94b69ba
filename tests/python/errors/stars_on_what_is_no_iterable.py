# What stands behind stars in a call is refused by the name of what is called.
class X:
    def m(self): pass
def f(): pass
def all(): pass
for bad in (lambda: X(*5), lambda: len(*5), lambda: (lambda: 1)(*5), lambda: f(*None), lambda: X.m(*3), lambda: X().m(**3), lambda: dict(**5), lambda: print(*None), lambda: X(a=1, **{"a": 2}), lambda: f(**{1: 2}), lambda: all(**X()), lambda: [*5], lambda: {**5}):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
