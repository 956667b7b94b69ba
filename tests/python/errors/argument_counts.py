# Too few, too many, unknown and doubled arguments.
def serve(tea, cup, sugar=0):
    return tea


def only_names(*, tea, cup):
    return tea


def positional(tea, /, cup):
    return tea


def none():
    return None


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: serve())
attempt(lambda: serve(1))
attempt(lambda: serve(cup=1))
attempt(lambda: serve(1, 2, 3, 4))
attempt(lambda: serve(1, 2, milk=3))
attempt(lambda: serve(1, 2, tea=3))
attempt(lambda: none(1))
attempt(lambda: none(tea=1))
attempt(lambda: only_names())
attempt(lambda: only_names(tea=1))
attempt(lambda: only_names(1, 2))
attempt(lambda: positional(tea=1, cup=2))
attempt(lambda: (lambda a, b, c: a)(1))
attempt(lambda: serve(*[1, 2, 3], *[4]))
attempt(lambda: serve(1, **{"tea": 2}))
