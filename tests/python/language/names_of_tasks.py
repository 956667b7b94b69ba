# The numbers of tasks over several runs, and results that are not there yet.
import asyncio
async def m(): return asyncio.current_task().get_name()
async def n():
    t = asyncio.create_task(m())
    return await t, asyncio.current_task().get_name()
print(asyncio.run(m()), asyncio.run(m()), asyncio.run(n()), asyncio.run(m()))
async def f(): raise asyncio.InvalidStateError
fut = None
async def k():
    global fut
    fut = asyncio.get_running_loop().create_future()
    for g in fut.result, fut.exception:
        try: g()
        except asyncio.InvalidStateError as e: print(e)
    t = asyncio.create_task(m())
    for g in t.result, t.exception:
        try: g()
        except asyncio.InvalidStateError as e: print(e)
    await t
    fut.set_result(1)
    for g in (lambda: fut.set_result(2)), (lambda: fut.set_exception(ValueError())):
        try: g()
        except asyncio.InvalidStateError as e: print(e)
asyncio.run(k())
