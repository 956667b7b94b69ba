# One switch for all threads of a process, and one of its own for a child.
import gc
import os
import threading

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
