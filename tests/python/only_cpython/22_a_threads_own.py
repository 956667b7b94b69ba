# What a thread keeps in a threading.local goes when the thread ends, without a collection.
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
