# The functions of `traceback` show the value and the traceback they are given, and `None` is one.
import io
import traceback

try:
    try:
        {}["k"]
    except KeyError as error:
        raise ValueError("v") from error
except ValueError as error:
    kept = error

entries = traceback.format_exception(kept)
print(len(entries), repr(entries[3]))
print(traceback.format_exception(type(kept), kept, None)[-2:])
print(traceback.format_exception(None, None, None))
print(traceback.format_exception(kept, None, None))
print(traceback.format_exception_only(None), traceback.format_exception_only(kept, None))
for wrong in [lambda: traceback.format_exception(kept, None), lambda: traceback.format_exception(5)]:
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
out = io.StringIO()
traceback.print_exception(KeyError("k"), file=out)
print(repr(out.getvalue()))

summary = traceback.FrameSummary("f.py", 3, "main", line="x = 1")
print(summary == ("f.py", 3, "main", "x = 1"), summary[1], len(summary), list(summary))
print(summary == traceback.FrameSummary("f.py", 3, "main"))
same = traceback.TracebackException.from_exception
print(same(ValueError(1)) == same(ValueError(1)), same(ValueError(1)) == same(ValueError(2)))
