# Bytes in memory, written and read like a file: io.BytesIO.
import io
b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.tell(), b.readline(), b.readlines(), b.read())
b.seek(0)
print(b.write(b"ONE"), b.getvalue(), list(b))
b.seek(-2, 2)
print(b.read(), b.seek(0, 1), b.truncate(5), b.getvalue())
b.seek(8)
b.write(b"!")
print(b.getvalue(), len(b.getbuffer()), b.readable(), b.seekable())
with io.BytesIO() as c:
    c.write(bytearray(b"x"))
    c.writelines([b"y", b"z"])
    print(c.getvalue())
for f in (lambda: c.read(), lambda: b.write("text"), lambda: b.seek(-1), lambda: io.BytesIO("x"), lambda: b.seek(0, 7), lambda: b.fileno()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
buf = bytearray(4)
b.seek(0)
print(b.readinto(buf), buf, isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase))
s = io.StringIO("a\nb")
print(s.readlines(), s.getvalue(), s.closed)
