# One equals sign where two are meant.
cup = 3
if cup = 3:
    pass
