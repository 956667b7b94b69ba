# Threads, one at a time: what they do is the same in every order.
import threading, queue
def f(n, lock, out):
    with lock:
        out.append(n)
lock, out = threading.Lock(), []
ts = [threading.Thread(target=f, args=(i, lock, out)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(out, ts[0].name, ts[0].is_alive())
q = queue.Queue()
def cons():
    while True:
        x = q.get()
        if x is None: break
        print("got", x)
c = threading.Thread(target=cons); c.start()
for i in range(3): q.put(i)
q.put(None)
c.join()
L = threading.local(); L.x = 1
def g():
    print(hasattr(L, "x")); L.x = 2; print(L.x)
t = threading.Thread(target=g); t.start(); t.join(); print(L.x, L.__dict__)
e = threading.Event()
t = threading.Thread(target=lambda: e.set()); t.start(); print(e.wait()); t.join()
print(threading.current_thread().name, threading.active_count())
