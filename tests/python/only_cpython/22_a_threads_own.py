# What a thread keeps in a threading.local goes with the thread, or with the local if that goes first.
import gc
import threading


class Connection:
    def __del__(self):
        closed_by.append(threading.get_ident())


def work():
    idents.append(threading.get_ident())
    own.connection = Connection()
    print("open:", closed_by == [])


gc.disable()
own = threading.local()
idents, closed_by = [], []
worker = threading.Thread(target=work)
worker.start()
worker.join()
print("closed by its own thread:", closed_by == idents)


def work_and_wait():
    own.connection = Connection()
    opened.set()
    dropped.wait()


closed_by.clear()
opened, dropped = threading.Event(), threading.Event()
other = threading.Thread(target=work_and_wait)
other.start()
opened.wait()
own = None
print("closed by the thread that dropped the local:", closed_by == [threading.get_ident()])
dropped.set()
other.join()
