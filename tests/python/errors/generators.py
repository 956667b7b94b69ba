# Mistakes with generators and iterators.
def numbers():
    yield 1
    yield 2


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("won't stop")
            break


def itself():
    yield 0
    next(walker)


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, RuntimeError, StopIteration) as error:
        print(type(error).__name__, error)


fresh = numbers()
attempt(lambda: fresh.send(5))
attempt(lambda: len(fresh))
attempt(lambda: fresh[0])
attempt(lambda: fresh.throw(ValueError("thrown in")))
attempt(lambda: next(fresh))
attempt(lambda: next(iter([])))
walker = itself()
next(walker)
attempt(lambda: next(walker))
walker = stubborn()
next(walker)
walker.close()
