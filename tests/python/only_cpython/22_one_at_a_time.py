# Two threads of pure Python keep one processor busy, not two.
import threading
import time


def work():
    total = 0
    for number in range(2_000_000):
        total += number


threads = [threading.Thread(target=work) for n in range(2)]
by_the_clock, by_processors = time.perf_counter(), time.process_time()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
used = time.process_time() - by_processors
passed = time.perf_counter() - by_the_clock
print("more than one processor busy:", used > 1.2 * passed)
