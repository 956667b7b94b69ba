# `io.StringIO` keeps or changes the ends of lines as `newline` says, and `readlines` heeds its hint.
import io

for newline in ["\n", None, "", "\r", "\r\n"]:
    text = io.StringIO("a\r\nb\nc\rd", newline)
    print(repr(newline), text.readlines(), repr(text.getvalue()))
    print(text.write("x\ny\r\n"), repr(text.getvalue()))

lines = io.StringIO("one\ntwo\nthree\n")
print(lines.readlines(4), lines.readlines(0))
lines.seek(0)
print(lines.readlines(5), lines.readlines(1), lines.readlines(None))

for newline in [5, "x"]:
    try:
        io.StringIO("a", newline)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(io.BytesIO(b"one\ntwo\nthree\n").readlines(4), io.StringIO("one\ntwo\nthree\n").readlines(4))
