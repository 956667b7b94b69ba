# A module that was not imported.
try:
    gd
except NameError as error:
    print(error)
gc.collect()
