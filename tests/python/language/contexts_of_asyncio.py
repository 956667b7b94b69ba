# Contexts of asyncio.
import asyncio
import contextlib


@contextlib.asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("close", name)


class Pool:
    def __init__(self, n):
        self.sem = asyncio.Semaphore(n)
        self.peak = self.now = 0

    async def __aenter__(self):
        await self.sem.acquire()
        self.now += 1
        self.peak = max(self.peak, self.now)
        return self

    async def __aexit__(self, *exc):
        self.now -= 1
        self.sem.release()
        return False


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.01)
        return self.n


async def job(pool, i):
    async with pool:
        await asyncio.sleep(0.1 * (3 - i % 3))
        return i


async def main():
    async with opened("a") as a, opened("b") as b:
        print(a, b)
    pool = Pool(2)
    print(await asyncio.gather(*(job(pool, i) for i in range(5))), pool.peak)
    print([x async for x in Ticker(3)], {x: x async for x in Ticker(2)})
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(opened("s"))
        stack.callback(print, "callback")
    q = asyncio.Queue(maxsize=1)

    async def put():
        for i in range(3):
            await q.put(i)
            print("put", i)

    t = asyncio.create_task(put())
    await asyncio.sleep(0)
    got = [await q.get() for _ in range(3)]
    await t
    print(got, q.empty())
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(future.set_result, "set")
    print(await future, future.done())

    async def cancelled():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cleaning up")
            raise
        finally:
            print("finally")

    t = asyncio.create_task(cancelled())
    await asyncio.sleep(0.01)
    print(t.cancel(), t.cancelled())
    print(await asyncio.gather(t, return_exceptions=True), t.cancelled())
    try:
        await asyncio.wait_for(cancelled(), timeout=0.05)
    except TimeoutError:
        print("timeout")
    t = asyncio.create_task(job(pool, 1), name="named")
    t.add_done_callback(lambda t: print("done", t.get_name(), t.result()))
    await t
    await asyncio.sleep(0)
    shield = asyncio.shield(asyncio.sleep(0.01, "shielded"))
    print(await shield)
    cond = asyncio.Condition()

    async def waiter():
        async with cond:
            await cond.wait()
            return "notified"

    w = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
    print(await w)
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(asyncio.sleep(0.01, "x"))
            b = tg.create_task(asyncio.sleep(0.02, "y"))
        print(a.result(), b.result())
    except* ValueError:
        pass


asyncio.run(main())
try:
    asyncio.run(3)
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)


async def never():
    pass


c = never()
print(type(c).__name__, c.cr_frame is not None)
c.close()
