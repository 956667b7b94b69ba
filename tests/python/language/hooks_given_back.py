# `None` as the hook is the first hook again; a built-in function may be one.
import sys


class Text:
    text = ""

    def write(self, text):
        Text.text += text

    def flush(self):
        pass


class Cup:
    def __del__(self):
        1 / 0


def show():
    print([line for line in Text.text.splitlines() if not line.startswith("  ")][-1:])
    Text.text = ""


print(sys.unraisablehook is sys.__unraisablehook__, sys.excepthook is sys.__excepthook__)
stderr, sys.stderr = sys.stderr, Text()
sys.unraisablehook = None
Cup()
show()
seen = []
sys.unraisablehook = seen.append
Cup()
show()
print(len(seen), seen[0].exc_type, seen[0].err_msg)
seen.clear()
sys.unraisablehook = 5
Cup()
show()
sys.unraisablehook = sys.__unraisablehook__
Cup()
show()
sys.stderr = stderr
