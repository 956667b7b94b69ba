# A line that is nothing but a call gets no marks.
def f(x): return g(x)
def g(x):
    y = h(x)
    return y
def h(x):
    return x.missing
f(3)
