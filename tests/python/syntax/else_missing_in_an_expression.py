# A conditional expression needs both sides.
x = 1 if True
