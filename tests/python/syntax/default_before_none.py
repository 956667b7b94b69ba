# A parameter without a default after one with a default.
def order(tea=1, cup):
    pass
