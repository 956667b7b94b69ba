# What changes without the global lock: functions, finalizers, and who waits.
import gc
import sys
import threading
import weakref

version = sys.version.split()[0] + getattr(sys, "abiflags", "")
gc.disable()


def price():
    return 3


watch = weakref.ref(price)
del price
waits = watch() is not None
gc.collect()
print(f"{version:8} a function without a name is freed", "by a collection" if waits else "at once")


class Order:
    def __del__(self):
        print(" " * 8, "dropped by a worker, freed by", threading.current_thread().name)


box = [Order()]
threading.current_thread().name = "the main thread"
worker = threading.Thread(target=box.clear, name="the worker")
worker.start()
worker.join()


go, progress, done = threading.Event(), [0], []


def count():
    go.wait()
    while not done:
        progress[0] += 1


sys.setswitchinterval(60)  # seconds in which no thread has to give up the lock
worker = threading.Thread(target=count)
worker.start()
go.set()
for number in range(5_000_000):
    pass
other = "waits" if progress[0] == 0 else "runs, too"
done.append(True)
worker.join()
print(" " * 8, "while one thread runs, another", other)
