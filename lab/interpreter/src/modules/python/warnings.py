# The module `warnings`.
import sys

__all__ = [
    "catch_warnings", "deprecated", "filterwarnings", "formatwarning", "resetwarnings",
    "showwarning", "simplefilter", "warn", "warn_explicit",
]

# (action, pattern of the message, category, pattern of the module, line), the first that fits.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
_shown = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self.category.__name__!r}, "
            f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = sys._line(filename, lineno) if line is None else line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    print(formatwarning(message, category, filename, lineno, line), end="", file=file or sys.stderr)


def _show(message, category, filename, lineno):
    showwarning(message, category, filename, lineno)


def _add(item, append):
    if append:
        filters.append(item)
    else:
        filters.insert(0, item)
    _shown.clear()


_actions = ("default", "always", "all", "ignore", "module", "once", "error")


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    _check_line(lineno)
    _add((action, None, category, None, lineno), append)


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _actions:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    for name, value in (("message", message), ("module", module)):
        if not isinstance(value, str):
            raise TypeError(f"{name} must be a string")
    _check_line(lineno)
    if message or module:
        import re
    _add((
        action, re.compile(message, re.I) if message else None, category,
        re.compile(module) if module else None, lineno,
    ), append)


def _fits(pattern, text):
    return pattern is None or pattern == text or hasattr(pattern, "match") and pattern.match(text)


def resetwarnings():
    filters.clear()
    _shown.clear()


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = message.__class__
    category = category or UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    try:
        frame = sys._getframe(stacklevel)
        filename, lineno = frame.f_code.co_filename, frame.f_lineno
        module = frame.f_globals.get("__name__", "<string>")
    except ValueError:
        filename, lineno, module = "<sys>", 0, "sys"
    warn_explicit(message, category, filename, lineno, module)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    action = defaultaction
    for kind, start, of, where, line in filters:
        if (
            _fits(start, text) and issubclass(category, of)
            and _fits(where, module) and line in (0, lineno)
        ):
            action = kind
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action not in ("always", "all"):
        key = {"once": (text, category), "module": (text, category, module)}.get(
            action, (text, category, module, lineno)
        )
        if key in _shown:
            return
        _shown.add(key)
    _show(message, category, filename, lineno)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        global _show
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._before = filters[:], _show
        _shown.clear()
        log = None
        if self._record:
            log = []

            def _show(*details):
                log.append(WarningMessage(*details))

        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *details):
        global _show
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters[:], _show = self._before
        _shown.clear()


class deprecated:
    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        from functools import wraps
        arg.__deprecated__ = self.message
        if self.category is None:
            return arg
        if isinstance(arg, type):
            new = arg.__new__

            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(self.message, self.category, self.stacklevel + 1)
                return new(cls) if new is object.__new__ else new(cls, *args, **kwargs)

            arg.__new__ = staticmethod(__new__)
            return arg

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(self.message, self.category, self.stacklevel + 1)
            return arg(*args, **kwargs)

        wrapper.__deprecated__ = self.message
        return wrapper
