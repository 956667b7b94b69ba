# `yield from` closes what it waits for, whatever that is, and waits for no coroutine.
class Ones:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def close(self):
        print("closed")


class Fails(Ones):
    def close(self):
        raise KeyError("no")


class Cannot(Ones):
    close = None


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


def over(inner):
    try:
        yield from inner
    except Exception as e:
        print(type(e).__name__, e)
    finally:
        print("left")


for make in Ones, Fails, Cannot, Endless:
    waits = over(make())
    next(waits)
    waits.close()


async def coroutine():
    pass


async def async_generator():
    yield


inner = coroutine()
print(list(over(inner)))
inner.close()
print(list(over(async_generator())))
