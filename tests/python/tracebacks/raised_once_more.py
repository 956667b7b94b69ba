# An exception raised once more keeps the place it came from.
def f():
    try:
        1/0
    except ZeroDivisionError:
        raise
f()
