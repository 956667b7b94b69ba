# An else without its colon.
if 1:
    pass
else
    pass
