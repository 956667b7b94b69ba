import sys
from types import TracebackType

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    text = sys._format_exception(exc if value is None else value, chain)
    lines = []
    entry = ""
    for line in text.splitlines(True):
        if line.startswith("    ") or line.startswith("  [") and entry:
            entry += line
            continue
        if entry:
            lines.append(entry)
        entry = line
    if entry:
        lines.append(entry)
    return lines if limit is None else _limited(lines, limit)

def _cut(calls, limit):
    return calls if limit is None else calls[:limit] if limit >= 0 else calls[limit:]

def _limited(lines, limit):
    kept, start, calls = [], [], []
    for line in lines:
        if line == "Traceback (most recent call last):\n":
            start = [line]
        elif line.startswith('  File "') and ", in " in line.partition("\n")[0]:
            calls.append(line)
        else:
            calls = _cut(calls, limit)
            kept += [*start, *calls, line] if calls else [line]
            start, calls = [], []
    return kept

def format_exception_only(exc, /, value=None):
    exc = exc if value is None else value
    if isinstance(exc, SyntaxError):
        # With the line that is wrong, and what is marked in it.
        before, exc.__traceback__ = exc.__traceback__, None
        text = sys._format_exception(exc, False)
        exc.__traceback__ = before
        return text.splitlines(True)
    name = type(exc).__qualname__
    module = type(exc).__module__
    if module not in ("builtins", "__main__"):
        name = module + "." + name
    text = str(exc)
    lines = [f"{name}: {text}\n" if text else f"{name}\n"]
    for note in getattr(exc, "__notes__", ()):
        lines.append(note + "\n")
    return lines

def format_exc(limit=None, chain=True):
    exc = sys.exception()
    if exc is None:
        return "NoneType: None\n"
    return "".join(format_exception(exc, limit=limit, chain=chain))

def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    exc = exc if value is None else value
    print("".join(format_exception(exc, limit=limit, chain=chain)), end="", file=file or sys.stderr)

def print_exc(limit=None, file=None, chain=True):
    print(format_exc(limit, chain), end="", file=file or sys.stderr)

def format_tb(tb, limit=None):
    exc = Exception()
    exc.__traceback__ = tb
    return _cut(format_exception(exc, chain=False)[1:-1], limit)

def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), end="", file=file or sys.stderr)

class FrameSummary:
    def __init__(self, filename, lineno, name, line=""):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

def extract_tb(tb, limit=None):
    entries = []
    shown = {}
    for text in format_tb(tb):
        head, _, rest = text.partition("\n")
        shown[head] = rest.partition("\n")[0].strip()
    for frame, lineno in walk_tb(tb):
        file, name = frame.f_code.co_filename, frame.f_code.co_name
        line = shown.get(f'  File "{file}", line {lineno}, in {name}', "")
        entries.append(FrameSummary(file, lineno, name, line))
    return _cut(entries, limit)

def _stack(f):
    # The frames as if an exception had come through them.
    tb = None
    for frame, line in walk_stack(f):
        tb = TracebackType(tb, frame, 0, line)
    return tb

def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next

def walk_stack(f):
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back

def extract_stack(f=None, limit=None):
    return extract_tb(_stack(f or sys._getframe(1)), limit and -limit)

def format_stack(f=None, limit=None):
    return format_tb(_stack(f or sys._getframe(1)), limit and -limit)

def print_stack(f=None, limit=None, file=None):
    print_tb(_stack(f or sys._getframe(1)), limit and -limit, file)

class TracebackException:
    # What is to be said of an exception, without holding on to what its frames hold.
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, **options):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        self._str = str(exc_value)
        self._only = format_exception_only(exc_value)
        self._all = {
            chain: format_exception(exc_value, limit=limit, chain=chain) for chain in (True, False)
        }

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    @property
    def exc_type_str(self):
        return self._only[0].partition(":")[0].strip()

    def __str__(self):
        return self._str

    def format(self, *, chain=True):
        yield from self._all[chain]

    def format_exception_only(self):
        yield from self._only

    def print(self, *, file=None, chain=True):
        print("".join(self.format(chain=chain)), end="", file=file or sys.stderr)

def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
