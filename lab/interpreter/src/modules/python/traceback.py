import sys
from types import TracebackType

_not_given = object()
_BETWEEN = (
    "The above exception was the direct cause of the following exception:\n",
    "During handling of the above exception, another exception occurred:\n",
)

def _value_and_tb(exc, value, tb):
    if (value is _not_given) != (tb is _not_given):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _not_given:
        return value, tb
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, exc and exc.__traceback__

def _whole_text(exc, tb, chain):
    if exc is None:
        return "NoneType: None\n"
    before = exc.__traceback__
    if tb is before:
        return sys._format_exception(exc, chain)
    exc.__traceback__ = tb
    try:
        return sys._format_exception(exc, chain)
    finally:
        exc.__traceback__ = before

def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True):
    text = _whole_text(*_value_and_tb(exc, value, tb), chain)
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
    lines = _joined(lines)
    return lines if limit is None else _limited(lines, limit)

def _joined(lines):
    # What stands between two exceptions is one entry, with the empty lines around it.
    found = []
    for line in lines:
        last = found[-1] if found else ""
        if last == "\n" and line in _BETWEEN or line == "\n" and last[1:] in _BETWEEN:
            found[-1] += line
        else:
            found.append(line)
    return found

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

def format_exception_only(exc, /, value=_not_given):
    exc = exc if value is _not_given else value
    if exc is None:
        return ["NoneType: None\n"]
    if isinstance(exc, SyntaxError):
        # With the line that is wrong, and what is marked in it.
        return _whole_text(exc, None, False).splitlines(True)
    name = type(exc).__qualname__
    module = type(exc).__module__
    if module not in ("builtins", "__main__"):
        name = module + "." + name
    text = str(exc)
    line = f"{name}: {text}" if text else name
    if isinstance(exc, (AttributeError, ImportError)):
        # With what may have been meant, which stands behind the message.
        shown = _whole_text(exc, None, False)
        line += shown.removeprefix(line).partition("\n")[0] if shown.startswith(line) else ""
    lines = [line + "\n"]
    for note in getattr(exc, "__notes__", ()):
        lines.extend([part + "\n" for part in note.split("\n")])
    return lines

def format_exc(limit=None, chain=True):
    exc = sys.exception()
    if exc is None:
        return "NoneType: None\n"
    return "".join(format_exception(exc, limit=limit, chain=chain))

def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True):
    print("".join(format_exception(exc, value, tb, limit, chain)), end="", file=_or_stderr(file))

def _or_stderr(file):
    return sys.stderr if file is None else file

def print_exc(limit=None, file=None, chain=True):
    print(format_exc(limit, chain), end="", file=_or_stderr(file))

def format_tb(tb, limit=None):
    exc = Exception()
    exc.__traceback__ = tb
    return _cut(format_exception(exc, chain=False)[1:-1], limit)

def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), end="", file=_or_stderr(file))

class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=""):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None

    def _parts(self):
        return self.filename, self.lineno, self.name, self.line

    def __iter__(self):
        return iter(self._parts())

    def __len__(self):
        return 4

    def __getitem__(self, at):
        return self._parts()[at]

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return self._parts()[:3] == other._parts()[:3] and self.locals == other.locals
        if isinstance(other, tuple):
            return self._parts() == other
        return NotImplemented

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
        entries.append(FrameSummary(file, lineno, name, line=line))
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
            chain: format_exception(exc_type, exc_value, exc_traceback, limit, chain) for chain in (True, False)
        }

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

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
        print("".join(self.format(chain=chain)), end="", file=_or_stderr(file))

def clear_frames(tb):
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next
