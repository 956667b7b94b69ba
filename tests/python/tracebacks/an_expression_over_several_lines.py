# An expression over several lines is marked line by line.
a = 1
b = None
c = (
    a + 2 +
    3 +
    b
)
