# One switch for all threads, and one of its own for a child and for a second interpreter.
import gc
import os
import threading

try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters

worker = threading.Thread(target=gc.disable)
worker.start()
worker.join()
print("after a thread turned it off:", gc.isenabled())

gc.enable()
child = os.fork()
if child == 0:
    gc.disable()
    os._exit(0)
os.waitpid(child, 0)
print("after a child turned it off:", gc.isenabled())

interpreters.run_string(interpreters.create(), "import gc; gc.disable()")
print("after a second interpreter turned it off:", gc.isenabled())
