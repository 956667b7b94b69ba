# What is called when an asynchronous generator is first asked, and when it is not needed any more.
import sys
import types


async def numbers():
    yield 1
    yield 2


def step(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


print(sys.get_asyncgen_hooks())
seen = []
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append("first"), finalizer=lambda g: seen.append("final"))
print(len(sys.get_asyncgen_hooks()), sys.get_asyncgen_hooks().finalizer is not None)
a = numbers()
print(step(a.__anext__()), step(a.__anext__()), seen)
del a
print(seen)
sys.set_asyncgen_hooks(None, None)
for wrong in ((1,), (None, "x")):
    try:
        sys.set_asyncgen_hooks(*wrong)
    except TypeError as error:
        print(error)
print(sys.get_asyncgen_hooks())


@types.coroutine
def pause(word):
    got = yield word
    return got


async def main():
    first = await pause("a")
    return first, await pause("b")


c = main()
print(c.send(None), c.send(1))
try:
    c.send(2)
except StopIteration as stop:
    print(stop.value)
