import sys

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
    return lines

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
    return "".join(format_exception(exc, chain=chain))

def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    exc = exc if value is None else value
    print("".join(format_exception(exc, chain=chain)), end="", file=file or sys.stderr)

def print_exc(limit=None, file=None, chain=True):
    print(format_exc(chain=chain), end="", file=file or sys.stderr)

def format_tb(tb, limit=None):
    exc = Exception()
    exc.__traceback__ = tb
    return format_exception(exc, chain=False)[1:-1]

def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb)), end="", file=file or sys.stderr)

class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename = filename
        self.lineno = lineno
        self.name = name

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

def extract_tb(tb, limit=None):
    entries = []
    while tb is not None:
        code = tb.tb_frame.f_code
        entries.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return entries

class TracebackException:
    # What is to be said of an exception, without holding on to what its frames hold.
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback)
        self._str = str(exc_value)
        self._only = format_exception_only(exc_value)
        self._all = {chain: format_exception(exc_value, chain=chain) for chain in (True, False)}

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
