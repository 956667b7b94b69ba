# While a collection waits in a finalizer, gc.collect() in another thread does nothing.
import gc
import threading

class Document:
    def __init__(self):
        self.me = self

    def __del__(self):
        in_finalizer.set()
        answered.wait()

def ask():
    in_finalizer.wait()
    print("the other thread:", gc.collect())
    answered.set()

gc.disable()
gc.collect()
in_finalizer, answered = threading.Event(), threading.Event()
other = threading.Thread(target=ask)
other.start()
Document()
print("this thread:", gc.collect())
other.join()
