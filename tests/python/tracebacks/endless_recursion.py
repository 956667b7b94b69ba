# Recursion without end: three entries, and how many more.
def deep(n):
    return deep(n + 1)
deep(0)
