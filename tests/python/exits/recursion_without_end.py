# Endless recursion ends in an uncaught RecursionError, not in a crash.
def chase(tail):
    return chase(tail + 1)


print("here we go")
chase(0)
