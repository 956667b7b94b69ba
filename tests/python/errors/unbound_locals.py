# A name assigned anywhere in a function is local everywhere in it.
total = 10


def attempt(action):
    try:
        print(action())
    except UnboundLocalError as error:
        print(error)


def add():
    total += 1


def read_then_write():
    print(total)
    total = 1


def sometimes(flag):
    if flag:
        value = 1
    return value


def deleted():
    value = 1
    del value
    return value


def loop_over_nothing():
    for item in []:
        pass
    return item


def handler():
    try:
        raise ValueError
    except ValueError as error:
        pass
    return error


attempt(add)
attempt(read_then_write)
attempt(lambda: sometimes(False))
attempt(deleted)
attempt(loop_over_nothing)
attempt(handler)
print(issubclass(UnboundLocalError, NameError), total)
