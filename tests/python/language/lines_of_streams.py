# A stream that takes any end of a line has one kind of them inside.
import io
s = io.StringIO("one\ntwo\r\nthree\rfour", newline=None)
print(s.readline(), [*s], s.tell(), s.seek(0), repr(s.read(5)), repr(s.getvalue()))
print(s.write("x\r\ny"), repr(s.getvalue()))
t = io.StringIO("one\r\ntwo\rthree")
print([*t], t.write("x\r\n"), repr(t.getvalue()))
try: io.StringIO(newline="x")
except ValueError as e: print(e)
