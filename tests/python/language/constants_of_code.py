# Which constants code keeps: those that something can still need.
def choice():
    return 1 if True else 2


def opposite():
    return not 0


def decided():
    first = 0 or 7
    second = "a" and "b"
    if 1:
        return first, second, 5
    return 6


def loop(x):
    while 1:
        if x:
            return 4
    return 9


def checked(x):
    assert 1, "text"
    if 0:
        print("no")
    elif x:
        return 3
    else:
        return 4


def partly(x):
    if x and 0:
        return 3
    return 1 or x


def raised(x):
    if not 1:
        return 3
    raise x
    return 44


def tuples(x):
    for each in x:
        break
    else:
        return 2
    return (1, 2) if () else [3, 4]


for function in (choice, opposite, decided, loop, checked, partly, raised, tuples):
    print(function.__name__, function.__code__.co_consts)
print(choice(), opposite(), decided(), loop(1), checked(0), partly(5), tuples([0]))
