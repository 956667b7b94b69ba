# Conditions, semaphores, barriers and locks refuse what nobody may ask of them, and say how they are.
import asyncio
import re
import threading


def tell(act):
    try:
        answer = act()
    except Exception as error:
        print(type(error).__name__, error)
    else:
        print(re.sub("0x[0-9a-f]+", "0x", repr(answer)))


for act in [
    lambda: threading.Condition().notify(),
    lambda: threading.Condition().notify_all(),
    lambda: threading.Condition(threading.Lock()).wait(0),
    lambda: threading.Semaphore(1).release(0),
    lambda: threading.BoundedSemaphore(1).release(-1),
    lambda: threading.Semaphore(1).acquire(False, 1),
    lambda: threading.Lock().acquire(False, 1),
    lambda: threading.RLock().acquire(True, -2),
    lambda: threading.Barrier(0),
    lambda: threading.Barrier(2).wait(0),
    lambda: threading.local(1),
    lambda: threading.Thread(5),
    lambda: threading.Barrier(2),
    lambda: threading.Semaphore(3),
    lambda: threading.BoundedSemaphore(3),
    lambda: threading.Event(),
    lambda: threading.RLock(),
    lambda: threading.Condition(threading.Lock()),
    lambda: asyncio.Lock(),
    lambda: asyncio.Event(),
    lambda: asyncio.Condition(),
    lambda: asyncio.Semaphore(3),
    lambda: asyncio.Barrier(2),
    lambda: asyncio.Barrier(0),
    lambda: asyncio.Queue(2),
    lambda: asyncio.PriorityQueue(),
]:
    tell(act)

barrier, seen = threading.Barrier(2), []


def meet():
    try:
        seen.append(barrier.wait())
    except threading.BrokenBarrierError:
        seen.append("broken")


thread = threading.Thread(target=meet)
thread.start()
meet()
thread.join()
print(sorted(seen), barrier.n_waiting)
barrier.abort()
meet()
print(seen[-1], barrier.broken, re.sub("0x[0-9a-f]+", "0x", repr(barrier)))
barrier.reset()
print(barrier.broken)
queue = asyncio.Queue()
queue.put_nowait("tea")
print(queue)
