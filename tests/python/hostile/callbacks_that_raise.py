# A callback of the collector that raises disturbs nothing around it.
import gc, sys
sys.stderr = None
calls = []
def callback(phase, info):
    calls.append(phase)
    raise ValueError("no")
gc.set_threshold(1, 4, 1)
gc.callbacks.append(callback)
for n in range(20):
    sorted(k for k in [1])
class A:
    pass
made = [A() for n in range(20)]
def f(*args, **kw):
    return [lambda: (args, kw), (x for x in args), {**kw}]
for n in range(20):
    f(n, a=n)
gc.callbacks.clear()
print(len(calls) > 10)
