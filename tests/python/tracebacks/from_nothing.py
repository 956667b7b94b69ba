# from None hides what was being handled.
try:
    1/0
except ZeroDivisionError:
    raise KeyError("x") from None
