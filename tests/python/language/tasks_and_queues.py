# Tasks and queues.
import asyncio


async def worker(name, queue, results):
    while True:
        item = await queue.get()
        try:
            if item is None:
                return
            await asyncio.sleep(item / 10)
            results.append((name, item))
        finally:
            queue.task_done()


async def fail(after):
    await asyncio.sleep(after)
    raise ValueError(f"after {after}")


async def main():
    queue, results = asyncio.Queue(), []
    tasks = [asyncio.create_task(worker(f"w{i}", queue, results), name=f"w{i}") for i in range(2)]
    for n in (3, 1, 2, 1):
        await queue.put(n)
    await queue.join()
    for _ in tasks:
        queue.put_nowait(None)
    await asyncio.gather(*tasks)
    print(results)
    print(await asyncio.gather(fail(0.1), asyncio.sleep(0.2, "slept"), return_exceptions=True))
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout", repr(e))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0.1))
            group.create_task(fail(0.1))
            slow = group.create_task(asyncio.sleep(10))
    except* ValueError as group:
        print(group.exceptions, slow.cancelled())
    task = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.done(), task.cancelled())
    event = asyncio.Event()

    async def waiter():
        await event.wait()
        return "set"

    t = asyncio.create_task(waiter())
    asyncio.get_running_loop().call_later(0.1, event.set)
    print(await asyncio.wait_for(t, 1))
    async for x in ticker(3):
        print("tick", x)
    print([x async for x in ticker(2)])
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    sem = asyncio.Semaphore(1)
    async with sem:
        print(sem.locked())
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.1, i)) for i in range(2)])
    print(sorted(t.result() for t in done), pending)
    try:
        await asyncio.wait_for(asyncio.sleep(3), 0.1)
    except asyncio.TimeoutError:
        print("timed out")
    for future in asyncio.as_completed([asyncio.sleep(0.2, "b"), asyncio.sleep(0.1, "a")]):
        print(await future)
    return "done"


async def ticker(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0)
    finally:
        print("ticker over")


print(asyncio.run(main()))
