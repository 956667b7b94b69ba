# An operator of two characters gets two marks.
def f(a, b):
    return a // b
f(1, 0)
