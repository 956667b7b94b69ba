# A `memoryview` holds what it shows.
import sys

data = bytearray(b"coffee")
m = memoryview(data)
print(len(m), m[0], m[1:3].tobytes(), m.tolist(), m.readonly, m.obj is data)
m[0] = 116
m[1:3] = b"ea"
print(data, m == data, m.nbytes, m.format, m.itemsize, m.shape)
print(list(m), bytes(m), 116 in m.tolist(), m.hex())
m.release()
for f in [lambda: m[0], lambda: len(m), lambda: memoryview(5), lambda: memoryview(b"a").__setitem__(0, 1)]:
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
held = bytes(b"held by a view" * 2)
before = sys.getrefcount(held)
view = memoryview(held)
print(sys.getrefcount(held) - before, hash(view) == hash(held))
with view as v:
    print(v[-1])
try:
    view[0]
except ValueError as e:
    print(e)
