# A comparison cannot be assigned to.
a < b = 3
