# Regular expressions: what a program does with them. `_sre` makes and runs them.
import enum
import sys

import _sre
from _sre import PatternError
from operator import _ssize

error = PatternError


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = _sre.A
    IGNORECASE = I = _sre.I
    LOCALE = L = _sre.L
    UNICODE = U = _sre.U
    MULTILINE = M = _sre.M
    DOTALL = S = _sre.S
    VERBOSE = X = _sre.X
    DEBUG = 128

    def __repr__(self):
        names = [f"re.{flag.name}" for flag in type(self) if self & flag]
        rest = self.value & ~sum(type(self))
        if rest:
            names.append(hex(rest))
        return "|".join(names) or "re.NOFLAG"

    __str__ = object.__str__


for _flag in RegexFlag.__members__:
    globals()[_flag] = RegexFlag[_flag]
del _flag

_SHOWN = "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"


def _text(pattern, string):
    # What is searched in as text: bytes become the letters with their numbers.
    if isinstance(string, str):
        if pattern._of_bytes:
            raise TypeError("cannot use a bytes pattern on a string-like object")
        return string
    if not isinstance(string, (bytes, bytearray, memoryview)):
        raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
    if not pattern._of_bytes:
        raise TypeError("cannot use a string pattern on a bytes-like object")
    return str(bytes(string), "latin1")


class Pattern:
    __slots__ = (
        "pattern", "flags", "groups", "_names", "_steps", "_marks", "_first", "_of_bytes", "__weakref__"
    )

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        return type(type(self).__dict__)(self._names)

    def match(self, string, pos=0, endpos=sys.maxsize):
        return self.scanner(string, pos, endpos).match()

    def fullmatch(self, string, pos=0, endpos=sys.maxsize):
        return self.scanner(string, pos, endpos)._found(True, True)

    def search(self, string, pos=0, endpos=sys.maxsize):
        return self.scanner(string, pos, endpos).search()

    def scanner(self, string, pos=0, endpos=sys.maxsize):
        return SRE_Scanner(self, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=sys.maxsize):
        return iter(self.scanner(string, pos, endpos).search, None)

    def findall(self, string, pos=0, endpos=sys.maxsize):
        found = []
        matches = self.finditer(string, pos, endpos)
        empty = string[:0]
        for match in matches:
            if self.groups > 1:
                found.append(match.groups(empty))
            else:
                text = match.group(self.groups)
                found.append(empty if text is None else text)
        return found

    def split(self, string, maxsplit=0):
        maxsplit = _ssize(maxsplit)
        if maxsplit < 0:
            return [string]
        found, at = [], 0
        for match in self.finditer(string):
            found.append(string[at:match.start()])
            found += match.groups()
            at = match.end()
            maxsplit -= 1
            if not maxsplit:
                break
        return found + [string[at:]]

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        count = _ssize(count)
        if count < 0:
            return string[:], 0
        if not callable(repl):
            parts = _template(self, repl)
            repl = lambda match: match._filled(parts)
        found, at, n = [], 0, 0
        for match in self.finditer(string):
            if match.start() > at:
                found.append(string[at:match.start()])
            text = repl(match)
            if text is not None:
                found.append(text)
            at = match.end()
            n += 1
            if n == count:
                break
        if at < len(string):
            found.append(string[at:])
        return string[:0].join(found), n

    def __repr__(self):
        flags = self.flags
        if not self._of_bytes and flags & (_sre.L | _sre.A | _sre.U) == _sre.U:
            flags &= ~_sre.U
        names = [f"re.{name}" for name in _SHOWN if flags & RegexFlag[name]]
        shown = f"{self.pattern!r:.200}"
        return f"re.compile({shown}{', ' if names else ''}{'|'.join(names)})"

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.flags, type(self.pattern), self.pattern) == (other.flags, type(other.pattern), other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __class_getitem__(cls, item):
        import types

        return types.GenericAlias(cls, item)


class SRE_Scanner:
    # Where in a text the search for a pattern has come to.

    __slots__ = "pattern", "_string", "_text", "_pos", "_at", "_avoid"

    def __init__(self, pattern, string, pos, endpos):
        text = _text(pattern, string)
        self.pattern, self._string = pattern, string
        self._text = text[:max(endpos, 0)]
        self._pos = self._at = min(max(pos, 0), len(self._text))
        self._avoid = -1
        if endpos < pos:
            self._at = len(text) + 1

    def search(self):
        return self._found(False, False)

    def match(self):
        return self._found(True, False)

    def _found(self, here, whole):
        pattern, text, at = self.pattern, self._text, self._at
        steps, kind, first = pattern._steps, *pattern._first
        last = 2 * pattern.groups + 2
        while at <= len(text):
            if kind and not here:
                if kind == "text":
                    at = text.find(first, at)
                    if at < 0:
                        break
                else:
                    while at < len(text) and not first(text[at]):
                        at += 1
            marks = pattern._marks[:]
            end = _sre.run(steps, 0, text, at, marks, last, self._avoid, whole)
            if end >= 0:
                marks[:2] = at, end
                self._avoid = end if at == end else -1
                self._at = end
                return _match(pattern, self._string, marks, self._pos, len(text))
            if here:
                break
            at += 1
        self._at = len(text) + 1
        return None


class Match:
    __slots__ = "re", "string", "pos", "endpos", "_marks"

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def _number(self, group):
        number = self.re._names.get(group, -1) if isinstance(group, (str, bytes)) else group
        if not hasattr(number, "__index__") or not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _part(self, number, default=None):
        start, end = self._marks[2 * number:2 * number + 2]
        return default if end < 0 else self.string[start:end]

    def group(self, *groups):
        if len(groups) > 1:
            return tuple([self._part(self._number(group)) for group in groups])
        return self._part(self._number(groups[0]) if groups else 0)

    def __getitem__(self, group):
        return self._part(self._number(group))

    def groups(self, default=None):
        return tuple([self._part(n, default) for n in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._part(n, default) for name, n in self.re._names.items()}

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def span(self, group=0):
        number = self._number(group)
        start, end = self._marks[2 * number:2 * number + 2]
        return (-1, -1) if end < 0 else (start, end)

    @property
    def regs(self):
        return tuple([self.span(n) for n in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        return self._marks[2 * self.re.groups + 2]

    @property
    def lastgroup(self):
        for name, n in self.re._names.items():
            if n == self.lastindex:
                return name
        return None

    def expand(self, template):
        return self._filled(_template(self.re, template))

    def _filled(self, parts):
        empty = self.string[:0]
        texts = [self._part(part, empty) if isinstance(part, int) else part for part in parts]
        return empty.join(texts)

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r:.50}>"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    __class_getitem__ = Pattern.__class_getitem__


def _match(pattern, string, marks, pos, endpos):
    match = object.__new__(Match)
    match.re, match.string, match._marks = pattern, string, marks
    match.pos, match.endpos = pos, endpos
    return match


def _template(pattern, template):
    # A text that is put in for a match: its parts, and the numbers of groups in between.
    if isinstance(template, (str, bytes)) and isinstance(template, str) == pattern._of_bytes:
        wanted = "a bytes-like object, str" if pattern._of_bytes else "str instance, bytes"
        raise TypeError(f"sequence item 0: expected {wanted} found")
    tokens = _sre.Tokens(template)
    parts, text = [], []

    def end_text():
        if text:
            found = "".join(text)
            parts.append(found if tokens.is_text else found.encode("latin1"))
            text.clear()

    def add_group(group, offset):
        if group > pattern.groups:
            raise tokens.error(f"invalid group reference {group}", offset)
        end_text()
        parts.append(group)

    while tokens.next:
        this = tokens.get()
        if this[0] != "\\":
            text.append(this)
            continue
        c = this[1]
        if c == "g":
            if not tokens.match("<"):
                raise tokens.error("missing <")
            name = tokens.until(">", "group name")
            if name.isdecimal() and name.isascii():
                group = int(name)
            else:
                tokens.check_name(name)
                if name not in pattern._names:
                    raise IndexError(f"unknown group name {name!r}")
                group = pattern._names[name]
            add_group(group, len(name) + 1)
        elif c == "0":
            this += tokens.while_in(2, _sre._OCT)
            text.append(chr(int(this[1:], 8) & 0xFF))
        elif c in _sre._DIGITS:
            this += tokens.while_in(1, _sre._DIGITS)
            if len(this) == 3 and c in _sre._OCT and this[2] in _sre._OCT:
                more = tokens.while_in(1, _sre._OCT)
                if more:
                    text.append(tokens.octal(this + more))
                    continue
            add_group(int(this[1:]), len(this) - 1)
        elif c in _sre._ESCAPES:
            text.append(_sre._ESCAPES[c])
        elif c.isascii() and c.isalpha():
            raise tokens.error(f"bad escape {this}", len(this))
        else:
            text.append(this)
    end_text()
    return parts


_cache = {}


def compile(pattern, flags=0):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    found = _cache.get(key)
    if found is not None:
        return found
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    parser = _sre.Parser(pattern, flags)
    found = object.__new__(Pattern)
    found._steps = parser.parse()
    found.pattern, found.flags, found.groups = pattern, parser.flags, parser.groups - 1
    found._names, found._of_bytes = parser.names, isinstance(pattern, bytes)
    found._marks = [-1] * (2 * parser.groups) + [None] + [0] * parser.loops
    found._first = _first(found._steps)
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = found
    return found


def _first(steps):
    # What every match begins with, to look for it first: a text, a test, or nothing.
    for kind, a, b in steps:
        if kind == _sre.TEXT:
            return "text", a
        if kind == _sre.ONE or kind == _sre.SPAN and b[0]:
            return "test", a
        if kind != _sre.OPEN:
            break
    return None, None


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def _options(function, least, args, name, value, flags):
    # The two options that are better given by name.
    if not args:
        return value or 0, flags or 0
    import warnings

    given = {name: value, "flags": flags}
    for key, _ in zip(given, args):
        if given[key] is not None:
            raise TypeError(f"{function}() got multiple values for argument '{key}'")
    if len(args) > 2:
        raise TypeError(
            f"{function}() takes from {least} to {least + 2} positional arguments but {least + len(args)} were given"
        )
    warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return args[0], args[1] if len(args) > 1 else flags or 0


def sub(pattern, repl, string, *args, count=None, flags=None):
    count, flags = _options("sub", 3, args, "count", count, flags)
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=None, flags=None):
    count, flags = _options("subn", 3, args, "count", count, flags)
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=None, flags=None):
    maxsplit, flags = _options("split", 2, args, "maxsplit", maxsplit, flags)
    return compile(pattern, flags).split(string, maxsplit)


def purge():
    _cache.clear()


_SPECIAL = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")
