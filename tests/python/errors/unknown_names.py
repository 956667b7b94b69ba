# A name that was never bound: at module level, in functions, in classes, after del.
def attempt(action):
    try:
        print(action())
    except NameError as error:
        print(type(error).__name__, error, "|", error.name)


def misspelt():
    count = 1
    return cuont


def free_variable():
    def inner():
        return later
    inner()
    later = 1


attempt(lambda: kettle)
attempt(misspelt)
attempt(free_variable)
gone = 1
del gone
attempt(lambda: gone)
try:
    class Shop:
        opens = hours
except NameError as error:
    print(error)
try:
    del kettle
except NameError as error:
    print(error)
