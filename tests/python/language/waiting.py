# What tasks and threads wait for: who is woken, who is cancelled, what runs out.
import asyncio, queue, threading
async def holds(name, lock, ticks=1):
    async with lock:
        print(name, "in")
        for _ in range(ticks): await asyncio.sleep(0)
        print(name, "out")
async def turns(n):
    for _ in range(n): await asyncio.sleep(0)
async def locks():
    lock = asyncio.Lock()
    await lock.acquire()
    a, b, c = [asyncio.create_task(holds(name, lock, 3)) for name in "abc"]
    await turns(2)
    b.cancel(); lock.release()
    print(await asyncio.gather(a, b, c, return_exceptions=True), lock.locked())
    await lock.acquire()
    a, b = [asyncio.create_task(holds(name, lock)) for name in "ab"]
    await turns(2)
    lock.release(); a.cancel()
    print(await asyncio.wait_for(asyncio.gather(a, b, return_exceptions=True), 5))
async def semaphores():
    s = asyncio.Semaphore(2)
    await asyncio.gather(*[holds(name, s) for name in "abcd"])
    print(s.locked())
    s = asyncio.BoundedSemaphore(1)
    await s.acquire()
    a, b = [asyncio.create_task(holds(name, s)) for name in "ab"]
    await turns(2)
    s.release(); a.cancel()
    print(await asyncio.wait_for(asyncio.gather(a, b, return_exceptions=True), 5))
    try: s.release()
    except ValueError as e: print(e)
async def conditions():
    c, said = asyncio.Condition(), []
    async def waits(name):
        async with c:
            await c.wait()
            print("woken", name)
    tasks = [asyncio.create_task(waits(name)) for name in "abc"]
    await turns(2)
    async with c: c.notify(0); c.notify(2)
    await turns(6)
    async with c: c.notify_all()
    await asyncio.gather(*tasks)
    try: c.notify()
    except RuntimeError as e: print(e)
    e = asyncio.Event()
    tasks = [asyncio.create_task(e.wait()) for _ in range(3)]
    await turns(2)
    e.set(); tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), e.is_set())
async def queues():
    q = asyncio.Queue()
    a, b = [asyncio.create_task(q.get()) for _ in range(2)]
    await turns(2)
    q.put_nowait("x"); a.cancel()
    print(await asyncio.wait_for(asyncio.gather(a, b, return_exceptions=True), 5))
    for kind in asyncio.PriorityQueue, asyncio.LifoQueue, queue.PriorityQueue, queue.LifoQueue:
        q = kind()
        for n in 2, 3, 1: q.put_nowait(n)
        print([q.get_nowait() for _ in range(3)])
async def again(n):
    await asyncio.sleep(0)
    return n
async def repeated():
    one, two = asyncio.create_task(again(1)), again(2)
    print(await asyncio.gather(one, two, one, two))
    three = asyncio.create_task(again(3))
    print([await each for each in asyncio.as_completed([three, three])])
    print(sum(await asyncio.gather(*[again(n) for n in range(1000)])))
for main in locks, semaphores, conditions, queues, repeated:
    print("--", main.__name__)
    asyncio.run(main())
lock, c = threading.Lock(), threading.Condition()
lock.acquire()
print(lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(True, 0))
with c: print(c.wait(0.01), c.wait_for(lambda: False, 0.01))
print(threading.Event().wait(0.01), threading.Semaphore(0).acquire(timeout=0.01))
r = threading.RLock()
print(r.acquire(), r.acquire(timeout=-1), r.release(), r.release())
