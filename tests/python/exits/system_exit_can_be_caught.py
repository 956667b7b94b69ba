# SystemExit is an exception that can be caught, and carries its code.
import sys

for code in (None, 0, 5, "text", True):
    try:
        sys.exit(code)
    except SystemExit as leaving:
        print(repr(leaving.code), isinstance(leaving, Exception),
              isinstance(leaving, BaseException))
try:
    raise SystemExit
except BaseException as leaving:
    print(type(leaving).__name__, leaving.code)
print("still here")
raise SystemExit(4)
