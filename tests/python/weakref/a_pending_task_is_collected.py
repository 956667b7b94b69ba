# A task that nothing holds, waiting for what nothing holds, is trash while it is pending.
import asyncio
import gc
import weakref


class Cup:
    pass


async def waits(cups):
    cup = Cup()
    cups.append(weakref.ref(cup))
    await asyncio.get_running_loop().create_future()
    print("never")


async def main():
    told = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: told.append(context["message"]))
    cups = []
    task = asyncio.create_task(waits(cups))
    seen = weakref.ref(task)
    await asyncio.sleep(0)
    print(cups[0]() is not None, task.done(), len(asyncio.all_tasks()))
    del task
    print("nothing holds it:", seen() is not None)
    gc.collect()
    print("collected:", seen(), cups[0](), told)
    held = asyncio.create_task(waits(cups))
    await asyncio.sleep(0)
    gc.collect()
    print("held:", cups[1]() is not None)
    held.cancel()
    try:
        await held
    except asyncio.CancelledError:
        pass
    print("cancelled:", held.cancelled())


gc.disable()
asyncio.run(main())
