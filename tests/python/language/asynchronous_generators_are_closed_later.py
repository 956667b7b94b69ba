# The loop makes the task that closes a generator in its next turn, which runs in the one after.
import asyncio


async def count(name):
    try:
        for i in range(3):
            yield i
    finally:
        print("finally", name)


async def main():
    async for i in count("left by break"):
        break
    print("left")
    lost = count("lost")
    print(await anext(lost))
    del lost
    for turn in range(3):
        await asyncio.sleep(0)
        print("turn", turn)
    lost = count("never closed by a task")
    print(await anext(lost))
    del lost
    print("end of main")


asyncio.run(main())
