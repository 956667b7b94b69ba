# A second exception in a handler ends the program with code 1 too.
def read():
    raise KeyError("page")


try:
    read()
except KeyError as error:
    print("handling", error)
    raise ValueError("no such page") from error
