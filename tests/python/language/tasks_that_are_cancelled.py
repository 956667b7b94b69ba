# Tasks that are cancelled, shielded, gathered and forgotten.
import asyncio, gc, weakref

class Thing: pass

async def fails(thing):
    await asyncio.sleep(0)
    raise ValueError("in a task")

async def main():
    t = Thing(); w = weakref.ref(t)
    task = asyncio.create_task(fails(t), name="failing")
    del t
    try:
        await task
    except ValueError as e:
        print(e, task.get_name(), task.done(), task.exception() is e, w() is not None)
    del task
    gc.collect()
    print("gone:", w() is None)

    async def slow(n):
        try:
            await asyncio.sleep(n)
            return f"slept {n}"
        except asyncio.CancelledError as e:
            print("cancelled with", e.args)
            raise
    inner = asyncio.ensure_future(slow(2))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 1)
    except TimeoutError as e:
        print("timeout", repr(e), inner.cancelled(), inner.done())
    print(await inner)
    x = asyncio.create_task(slow(5))
    await asyncio.sleep(0)
    x.cancel("stop it")
    try:
        await x
    except asyncio.CancelledError as e:
        print("await:", e.args, x.cancelled())
    try:
        x.result()
    except asyncio.CancelledError as e:
        print("result:", e.args)
    print(await asyncio.gather(slow(1), asyncio.sleep(0, "z"), fails(1), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(slow(9))
            tg.create_task(fails(2))
            print("in the group")
            await asyncio.sleep(5)
    except* ValueError as eg:
        print(eg, eg.exceptions)
    try:
        async with asyncio.timeout(1) as cm:
            await slow(3)
    except TimeoutError:
        print("expired", cm.expired())
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda f: print("callback", f.result()))
    loop.call_soon(f.set_result, 10)
    print(await f, f.done())
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print("InvalidStateError", e)
    done, pending = await asyncio.wait([asyncio.create_task(slow(i), name=f"s{i}") for i in (1, 4)], return_when=asyncio.FIRST_COMPLETED)
    print([d.get_name() for d in done], [p.get_name() for p in pending])
    for p in pending: p.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))
    for c in asyncio.as_completed([slow(3), slow(1)]):
        print(await c)
    print(asyncio.current_task().get_name().startswith("Task-"), len(asyncio.all_tasks()))
    t = asyncio.current_task()
    t.cancel()
    print(t.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("uncancel", t.uncancel())
    return "end"
print(asyncio.run(main()))
try:
    asyncio.run(slow := None)
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
