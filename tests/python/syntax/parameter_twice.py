# The same parameter twice.
def order(cup, tea, cup):
    pass
