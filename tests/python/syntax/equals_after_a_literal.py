# A number cannot be assigned to.
x = 1 = y
