# Clearing the frames of a caught exception, after someone looked at `f_locals`; and the trash of an import.
import gc
import weakref


class Plate:
    pass


def cook(depth):
    plate = Plate()
    watch.append(weakref.ref(plate))
    if depth:
        cook(depth - 1)
    raise ValueError("burnt")


def alive():
    return [w() is not None for w in watch]


gc.disable()
gc.collect()
watch = []
try:
    cook(2)
except ValueError as e:
    error = e
print("while the exception is kept:", alive())
tb = error.__traceback__
names = []
while tb:
    names.append(tb.tb_frame.f_code.co_name)
    if tb.tb_frame.f_code.co_name == "cook":
        names.append(sorted(tb.tb_frame.f_locals)[:2])
    tb = tb.tb_next
print(names)
tb = error.__traceback__
while tb:
    try:
        tb.tb_frame.clear()
        print("cleared", tb.tb_frame.f_code.co_name)
    except RuntimeError as e:
        print("RuntimeError:", e)
    tb = tb.tb_next
print("after clearing frames:", alive())
del error
print("after del:", alive(), gc.collect() == 0)
