# The frame of a generator from its beginning to its end.
def gen():
    x = [1]
    yield x
    y = 2
    yield y
g = gen()
print(type(g.gi_frame).__name__, g.gi_running)
next(g)
print(sorted(g.gi_frame.f_locals), g.gi_frame.f_lineno - g.gi_code.co_firstlineno)
next(g)
print(sorted(g.gi_frame.f_locals))
list(g)
print(g.gi_frame)
