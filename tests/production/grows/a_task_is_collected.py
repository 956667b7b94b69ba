# A task that nothing holds is collected while it waits. Keep your tasks.
import asyncio
import gc

closed = []


async def wait_for_news(name):
    news = asyncio.get_running_loop().create_future()
    try:
        await news
    finally:
        closed.append(name)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    kept = {asyncio.create_task(wait_for_news("kept"))}
    asyncio.create_task(wait_for_news("forgotten"))
    await asyncio.sleep(0)
    gc.collect()
    print("gone before anything came:", closed)
    for task in kept:
        task.cancel()


asyncio.run(main())
