# A try with nothing after it.
try:
    x = 1
