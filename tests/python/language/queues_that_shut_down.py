# A queue of tasks says what is in it, and is shut down.
import asyncio
async def main():
    for q in (asyncio.Queue(2), asyncio.PriorityQueue(), asyncio.LifoQueue(3)):
        print(q)
        q.put_nowait(3); await q.put(1)
        print(q, q.maxsize)
        q.get_nowait(); print(q); q.task_done(); print(q)
        q.shutdown()
        print(q)
        for act in (q.put(1), q.get(), q.get()):
            try: print(await act)
            except asyncio.QueueShutDown as e: print(repr(e), type(e).__mro__, type(e).__module__)
        try: q.get_nowait()
        except asyncio.QueueShutDown as e: print(repr(e))
    q = asyncio.Queue(1)
    async def getter():
        try: return await q.get()
        except asyncio.QueueShutDown: return "shut"
    ts = [asyncio.create_task(getter()) for _ in range(2)]
    await asyncio.sleep(0)
    print(str(q))
    q.shutdown(immediate=True)
    print(await asyncio.gather(*ts))
    show = lambda x: print(repr(x).split(" at ")[0], repr(x).split("[")[1])
    for c in (asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Condition(), asyncio.Barrier(3)): show(c)
    l = asyncio.Lock(); await l.acquire(); t = asyncio.create_task(l.acquire()); await asyncio.sleep(0); show(l); t.cancel()
    e = asyncio.Event(); e.set(); show(e)
    s = asyncio.Semaphore(1); await s.acquire(); show(s)
    q = asyncio.Queue(); q.put_nowait(1); q.put_nowait(2)
    q.shutdown(immediate=True); await q.join(); print(q)
asyncio.run(main())
