# An except for everything comes last.
try:
    x = 1
except:
    pass
except KeyError:
    pass
