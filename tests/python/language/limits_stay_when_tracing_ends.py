# When tracing ends, what was traced is gone, and the limit stays.
import tracemalloc
print(tracemalloc.get_traceback_limit())
tracemalloc.start(3)
made = [bytearray(100)]
print(tracemalloc.get_traceback_limit(), tracemalloc.get_object_traceback(made[0]) is not None)
tracemalloc.stop()
print(tracemalloc.get_traceback_limit(), tracemalloc.get_traced_memory(), tracemalloc.get_object_traceback(made[0]))
tracemalloc.start()
print(tracemalloc.get_traceback_limit())
