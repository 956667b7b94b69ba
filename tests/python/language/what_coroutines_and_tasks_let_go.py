# When what coroutines, tasks and asynchronous generators hold is let go.
import asyncio, gc, weakref, sys
class R:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print("open", self.n); return self
    async def __aexit__(self, *e): print("close", self.n, e[0] and e[0].__name__); return False
    def __del__(self): print("del", self.n)
async def job(n, delay):
    async with R(n) as r:
        try: await asyncio.sleep(delay); return r.n * 10
        except asyncio.CancelledError: print("cancelled", n); raise
async def main():
    t = asyncio.create_task(job(1, 0.1)); await asyncio.sleep(0); t.cancel("why")
    try: await t
    except asyncio.CancelledError as e: print("got", e.args, t.cancelled())
    del t
    r = await asyncio.gather(job(2, 0.02), job(3, 0.01)); print(r)
    c = job(4, 1); print(c.cr_frame is not None, c.cr_running, c.cr_await, sys.getrefcount(c)); c.close()
    async def fails(): raise ValueError("x")
    t = asyncio.create_task(fails()); await asyncio.sleep(0); print(t.done(), repr(t.exception())); del t
    res = await asyncio.gather(fails(), asyncio.sleep(0, "ok"), return_exceptions=True); print(res)
    async def ag():
        try:
            yield 1; yield 2
        finally: print("ag fin")
    a = ag(); print(await anext(a), await a.asend(None)); await a.aclose(); print(await anext(a, "default"))
    async for x in ag():
        print(x); break
    await asyncio.sleep(0)
    ev = asyncio.Event(); cond = asyncio.Condition()
    async def waiter():
        async with cond: await cond.wait(); return "woken"
    w = asyncio.create_task(waiter()); await asyncio.sleep(0)
    async with cond: cond.notify_all()
    print(await w)
    loop = asyncio.get_running_loop(); f = loop.create_future(); loop.call_later(0.01, f.set_result, 5); print(await f, f.done())
    try: f.set_result(6)
    except asyncio.InvalidStateError as e: print(type(e).__name__, e)
    try:
        async with asyncio.timeout(0.01): await asyncio.Event().wait()
    except TimeoutError: print("timed out")
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name().startswith("Task-"))
    q = asyncio.Queue(1)
    async def prod():
        for i in range(3): await q.put(i); print("put", i)
        await q.put(None)
    p = asyncio.create_task(prod())
    while (x := await q.get()) is not None: print("get", x)
    await asyncio.to_thread(print, "thread") if hasattr(asyncio, "to_thread") else print("thread")
    return [i async for i in ag()], {k: v for k, v in zip("ab", await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)))}
print(asyncio.run(main()))
async def never(): await asyncio.sleep(1)
n = never(); del n
with asyncio.Runner() as r: print(r.run(asyncio.sleep(0, "runner")))
