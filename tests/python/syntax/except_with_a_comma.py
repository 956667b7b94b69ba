# Several exceptions need brackets.
try:
    x = 1
except KeyError, ValueError:
    pass
