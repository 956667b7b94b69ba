# Asynchronous generators: stepped, closed, thrown into, iterated over.
class Pause:
    def __await__(self):
        yield "pause"


def drive(c):
    pauses = 0
    try:
        while True:
            c.send(None)
            pauses += 1
    except StopIteration as e:
        return e.value, pauses


async def numbers(n):
    try:
        for i in range(n):
            await Pause()
            got = yield i
            if got:
                print("got", got)
    except ValueError as e:
        print("caught", e)
        yield "after"
    finally:
        await Pause()
        print("closed")


async def all_of_them():
    found = []
    async for x in numbers(3):
        found.append(x)
    return found


async def by_hand():
    g = numbers(5)
    print(await g.__anext__())
    print(await g.asend("hello"))
    print(await g.athrow(ValueError("oops")))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print("over", e.args)
    print(await anext(g, "default"))


async def closing():
    g = numbers(5)
    print(await anext(g))
    await g.aclose()
    await g.aclose()
    print([x async for x in g])
    h = numbers(2)
    await h.aclose()
    try:
        await h.asend(None)
    except StopAsyncIteration:
        print("nothing")


async def twice():
    g = numbers(2)
    step = g.__anext__()
    print(await step)
    try:
        await step
    except RuntimeError as e:
        print(e)
    await g.aclose()


async def comprehensions():
    async def double(x):
        await Pause()
        return 2 * x

    print([await double(x) async for x in numbers(3) if x])
    print({x: await double(x) for x in range(2)})
    print({x async for x in numbers(2)})
    g = (await double(x) for x in range(3))
    print(type(g).__name__, [x async for x in g])
    print([y async for x in numbers(2) async for y in numbers(x + 1)])


async def leaks():
    async def raises(error):
        raise error
        yield

    for error in StopIteration(), StopAsyncIteration():
        try:
            async for x in raises(error):
                pass
        except RuntimeError as e:
            print(e)


async def breaks():
    async for x in numbers(9):
        if x == 1:
            break
        else:
            continue
    else:
        print("never")
    async for x in numbers(1):
        pass
    else:
        print("else")
    return x


async def nested():
    def f():
        yield 1
    try:
        async for x in f():
            pass
    except TypeError as e:
        print(e)
    return await anext(aiter(numbers(1)))


for f in all_of_them, by_hand, closing, twice, comprehensions, leaks, nested:
    print(f.__name__, drive(f()))
g = numbers(2)
print(type(g).__name__, g.ag_running, g.ag_await, g.ag_frame is None, g.__name__)
