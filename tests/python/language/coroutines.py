# Coroutines, and what they wait for.
async def inner(n):
    return n * 2
async def outer():
    x = await inner(3)
    y = await inner(x)
    return x, y
c = outer()
print(type(c), c.__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
class Aw:
    def __await__(self):
        got = yield "ask"
        return got
async def h():
    return await Aw()
c = h()
print(c.send(None)); print(c.cr_await is not None, c.cr_running)
try:
    c.send(5)
except StopIteration as e:
    print(e.value)
def drive(c):
    try:
        while True: c.send(None)
    except StopIteration as e:
        return e.value
async def agen():
    for i in range(3):
        await Aw()
        yield i
async def use():
    out = []
    async for x in agen():
        out.append(x)
    out.append([y async for y in agen() if y])
    out.append({y: await inner(y) async for y in agen()})
    g = (await inner(y) for y in range(3))
    out.append([z async for z in g])
    async for x in agen():
        if x == 1: break
    else:
        out.append("no")
    return out
print(drive(use()))
class CM:
    async def __aenter__(self):
        print("enter"); return self
    async def __aexit__(self, *a):
        await Aw()
        print("exit", a[0]); return True
async def w():
    async with CM() as c:
        print("in")
    async with CM() as c:
        1/0
    async with CM() as a, CM():
        return "ret"
print(drive(w()))
async def bad():
    await 5
try: drive(bad())
except TypeError as e: print(e)
async def bad():
    async with 5: pass
try: drive(bad())
except TypeError as e: print(e)
async def bad():
    async for x in [1]: pass
try: drive(bad())
except TypeError as e: print(e)
for source in [
    "await x",
    "def f():\n await x",
    "async def f():\n yield 1\n return 2",
    "async def f():\n yield from x",
    "def f():\n async with x: pass",
    "def f():\n async for x in y: pass",
    "def f():\n [x async for x in y]",
    "async with x: pass",
]:
    try:
        compile(source, "x", "exec")
        print("fine")
    except SyntaxError as e:
        print(e.msg)


async def once():
    return 1


c = once()
print(c.cr_frame is not None, c.cr_await, c.cr_running, c.cr_suspended, c.cr_code.co_name)
for what in [lambda: iter(c), lambda: next(c), lambda: c.send(1), lambda: [x for x in c]]:
    try:
        what()
    except TypeError as e:
        print(e)
c.close()
print(c.cr_frame, c.cr_await)
try:
    c.send(None)
except RuntimeError as e:
    print(e)


async def stops():
    raise StopIteration


try:
    drive(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))


class Bad:
    def __await__(self):
        return 5


async def wait_for(x):
    await x


for x in [Bad(), None]:
    try:
        drive(wait_for(x))
    except TypeError as e:
        print(e)
