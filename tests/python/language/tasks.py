# An event loop: tasks, their order, timeouts, groups, queues and locks.
import asyncio
async def w(name, t):
    print("start", name); await asyncio.sleep(t); print("end", name); return name
async def main():
    r = await asyncio.gather(w("a", 0.2), w("b", 0.1), w("c", 0))
    print(r)
    t = asyncio.create_task(w("d", 1), name="D")
    await asyncio.sleep(0)
    t.cancel()
    try: await t
    except asyncio.CancelledError as e: print("cancelled", repr(e), t.cancelled())
    try:
        await asyncio.wait_for(w("e", 5), 0.01)
    except TimeoutError as e: print("timeout", repr(e))
    async with asyncio.timeout(1):
        await asyncio.sleep(0.5)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(w("x", 0.1))
            async def bad(): 1/0
            tg.create_task(bad())
    except* ZeroDivisionError as eg:
        print(eg.exceptions)
    q = asyncio.Queue(2)
    async def prod():
        for i in range(5):
            await q.put(i); print("put", i)
    async def cons():
        for i in range(5):
            print("got", await q.get()); q.task_done()
    await asyncio.gather(prod(), cons())
    await q.join()
    l = asyncio.Lock()
    async with l: print(l.locked())
    for c in asyncio.as_completed([asyncio.sleep(0.2, "s"), asyncio.sleep(0.1, "f")]):
        print("done", await c)
    done, pending = await asyncio.wait([asyncio.create_task(w("p", .1)), asyncio.create_task(w("q", 9))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    res = await asyncio.gather(w("g", 0), asyncio.sleep(0, 5), bad(), return_exceptions=True)
    print(res)
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    async def never():
        f = asyncio.get_running_loop().create_future()
        await f
    await asyncio.sleep(0)
    async def agen():
        try:
            yield 1
            yield 2
        finally:
            print("agen closed")
    async for x in agen():
        print(x); break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    g = agen(); print(await anext(g)); await g.aclose(); print(await anext(g, "none"))
    return 42
print(asyncio.run(main()))
async def boom(): raise ValueError("x")
try: asyncio.run(boom())
except ValueError as e: print(e)
