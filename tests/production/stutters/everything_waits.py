# While a collection runs, no other thread runs, and no coroutine.
import asyncio
import gc
import threading
import time

cache = [{"page": number, "links": [number]} for number in range(300_000)]
gc.collect()
gc.disable()


def collect():
    """A full collection, and how long it took."""
    began = time.perf_counter()
    gc.collect()
    return time.perf_counter() - began


def longest(ticks):
    return max(after - before for before, after in zip(ticks, ticks[1:]))


def tick(ticks, done):
    while not done.is_set():
        ticks.append(time.perf_counter())
        time.sleep(0.001)


ticks, done = [], threading.Event()
other = threading.Thread(target=tick, args=(ticks, done))
other.start()
time.sleep(0.05)
pause = collect()
time.sleep(0.05)
done.set()
other.join()
print("the other thread stood still as long:", longest(ticks) > 0.75 * pause)


async def tick_async(ticks):
    while True:
        ticks.append(time.perf_counter())
        await asyncio.sleep(0.001)


async def main():
    ticks = []
    other = asyncio.create_task(tick_async(ticks))
    await asyncio.sleep(0.05)
    pause = collect()
    await asyncio.sleep(0.05)
    other.cancel()
    print("the other task stood still as long:", longest(ticks) > 0.75 * pause)


asyncio.run(main())
