# What a thread has for itself, and what threads share.
import threading, weakref, gc

class V:
    def __init__(self, n): self.n = n
    def __del__(self): print("V gone", self.n)

loc = threading.local()
loc.x = V("main")
def work(n):
    print(n, hasattr(loc, "x"), sorted(loc.__dict__))
    loc.x = V(n)
    print(n, loc.x.n)
for n in range(2):
    t = threading.Thread(target=work, args=(n,))
    t.start(); t.join()
    del t
print("main has", loc.x.n)
try:
    loc.y
except AttributeError as e:
    print(e)

class L(threading.local):
    count = 0
    def __init__(self, start):
        print("init in", threading.current_thread().name, start)
        self.value = start
    def bump(self):
        self.value += 1
        return self.value
l = L(10)
l.bump()
def use():
    print(l.value, l.bump(), l.count)
for n in ("one", "two"):
    t = threading.Thread(target=use, name=n); t.start(); t.join()
print(l.value)
w = weakref.ref(l)
l.me = l
del l
gc.collect()
print(w() is None)
try:
    threading.local(1)
except TypeError as e:
    print(e)
e = threading.Event()
results = []
def waiter():
    e.wait(); results.append("woke")
t = threading.Thread(target=waiter, daemon=True)
t.start(); e.set(); t.join()
print(results, e.is_set(), t.is_alive(), t.daemon)
try:
    t.start()
except RuntimeError as x:
    print(x)
lock = threading.Lock()
with lock: print(lock.locked(), lock.acquire(blocking=False))
try:
    lock.release()
except RuntimeError as x:
    print(x)
rl = threading.RLock()
with rl, rl: print("twice")
try:
    rl.release()
except RuntimeError as x:
    print(x)
sem = threading.BoundedSemaphore(1)
sem.acquire(); sem.release()
try:
    sem.release()
except ValueError as x:
    print(x)
def boom(): raise ValueError("in a thread")
threading.excepthook = lambda a: print("hook", a.exc_type.__name__, a.exc_value, a.thread.name)
t = threading.Thread(target=boom, name="bad"); t.start(); t.join()
print(threading.active_count(), threading.main_thread() is threading.current_thread())
del loc.x
