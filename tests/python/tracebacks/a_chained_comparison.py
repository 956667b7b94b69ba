# A chained comparison is marked as a whole.
x = 1 < 2 < "a"
