# The condition of an assertion is marked.
x = 3
assert x == 4, "not four"
