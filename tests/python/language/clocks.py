# The time module is there: clocks never run backwards and sleep sleeps.
import time

start = time.time()
first = time.perf_counter()
monotonic = time.monotonic()
time.sleep(0.01)
print(time.time() >= start, time.perf_counter() >= first, time.monotonic() >= monotonic)
print(type(start).__name__, time.perf_counter() - first >= 0.01)
print(type(time.perf_counter_ns()).__name__, time.time() - start < 60)
