# While a memoryview is there, its bytearray keeps its length; a cycle through both is collected.
import gc
import weakref


class Buf(bytearray):
    pass


b = Buf(b"abc")
m = memoryview(b)
part = m[1:]
for change in (lambda: b.append(1), lambda: b.extend(b"x"), lambda: b.clear(), lambda: b.__delitem__(0), lambda: b.__setitem__(slice(0, 1), b"")):
    try:
        change()
    except BufferError as e:
        print(e)
b[0:2] = b"xy"
part[0] = 122
print(bytes(b))
m.release()
try:
    b.append(1)
except BufferError as e:
    print(e)
del part
b.append(100)
print(bytes(b))
with memoryview(b) as m:
    print(m.nbytes)
b.append(33)
b.view = memoryview(b)
w = weakref.ref(b)
gc.collect()
gc.disable()
del b, m
print(w() is None, gc.collect() > 0, w() is None)
