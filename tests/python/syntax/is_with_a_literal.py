# `is` with a literal gets a warning, and runs.
x = 1000
print(x is 7, x is not "a", x is None, None is not x, x is (1, 2), () is x)
