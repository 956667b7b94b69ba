# A frame of a generator that a traceback holds keeps its locals after the generator.
class T:
    def __del__(self): print("T gone")
def gen():
    t = T()
    try: yield
    except ValueError as e: yield e
g = gen(); next(g)
e = g.throw(ValueError())
del g
print("generator gone")
del e
print("exception gone")
