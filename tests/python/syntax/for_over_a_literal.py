# A loop needs a name.
for 1 in [2]:
    pass
