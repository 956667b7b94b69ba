# The module `json`.

__all__ = ["dump", "dumps", "load", "loads", "JSONDecodeError", "JSONDecoder", "JSONEncoder"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f", "\b": "\\b"}
_UNESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def _quoted(text, ascii_only):
    parts = ['"']
    for c in text:
        n = ord(c)
        if c in _ESCAPES:
            parts.append(_ESCAPES[c])
        elif n < 32 or ascii_only and 126 < n < 0x10000:
            parts.append(f"\\u{n:04x}")
        elif ascii_only and n >= 0x10000:
            n -= 0x10000
            parts.append(f"\\u{0xD800 | n >> 10:04x}\\u{0xDC00 | n & 0x3FF:04x}")
        else:
            parts.append(c)
    parts.append('"')
    return "".join(parts)


class JSONEncoder:
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = " " * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        else:
            self.item_separator = ", " if indent is None else ","
            self.key_separator = ": "
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(o, parts, "\n", {})
        return iter(parts)

    def _float(self, o):
        if o != o or o in (float("inf"), -float("inf")):
            if not self.allow_nan:
                raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
            return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
        return float.__repr__(o)

    def _plain(self, o):
        if isinstance(o, str):
            return _quoted(o, self.ensure_ascii)
        if o is None or o is True or o is False:
            return {None: "null", True: "true", False: "false"}[o]
        if isinstance(o, int):
            return repr(int(o))
        return self._float(o) if isinstance(o, float) else None

    def _key(self, key):
        if isinstance(key, str):
            return key
        plain = self._plain(key)
        if plain is None and not self.skipkeys:
            raise TypeError(
                f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
            )
        return plain

    def _write(self, o, parts, line, inside):
        plain = self._plain(o)
        if plain is not None:
            parts.append(plain)
            return
        if self.check_circular:
            if id(o) in inside:
                raise ValueError("Circular reference detected")
            inside[id(o)] = o
        if self.indent is None:
            before = after = ""
            separator = self.item_separator
        else:
            before, after = line + self.indent, line
            separator = self.item_separator + before
        if isinstance(o, (list, tuple)):
            parts.append("[")
            for at, item in enumerate(o):
                parts.append(separator if at else before)
                self._write(item, parts, before, inside)
            parts.append(after + "]" if o else "]")
        elif isinstance(o, dict):
            parts.append("{")
            first = True
            for key, value in sorted(o.items()) if self.sort_keys else o.items():
                key = self._key(key)
                if key is None:
                    continue
                parts.append(before if first else separator)
                first = False
                parts.append(_quoted(key, self.ensure_ascii))
                parts.append(self.key_separator)
                self._write(value, parts, before, inside)
            parts.append("}" if first else after + "}")
        else:
            self._write(self.default(o), parts, line, inside)
        if self.check_circular:
            del inside[id(o)]


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or float
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _space(s, 0))
        end = _space(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        c = s[idx:idx + 1]
        if c == '"':
            return self._string(s, idx + 1)
        if c == "{":
            return self._object(s, idx + 1)
        if c == "[":
            return self._array(s, idx + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if s.startswith(word, idx):
                return value, idx + len(word)
        for word in ("NaN", "Infinity", "-Infinity"):
            if s.startswith(word, idx):
                return self.parse_constant(word), idx + len(word)
        return self._number(s, idx)

    def _number(self, s, start):
        end = start + s.startswith("-", start)
        whole = _digits(s, end)
        if whole == end or s[end] == "0" and whole > end + 1:
            if whole == end:
                raise JSONDecodeError("Expecting value", s, start)
            whole = end + 1
        end, kind = whole, self.parse_int
        if s.startswith(".", end) and _digits(s, end + 1) > end + 1:
            end, kind = _digits(s, end + 1), self.parse_float
        if s[end:end + 1] in ("e", "E"):
            at = end + 1 + (s[end + 1:end + 2] in ("+", "-"))
            if _digits(s, at) > at:
                end, kind = _digits(s, at), self.parse_float
        return kind(s[start:end]), end

    def _string(self, s, at):
        begin, parts = at - 1, []
        while True:
            start = at
            while at < len(s) and s[at] not in '"\\' and (s[at] >= " " or not self.strict):
                at += 1
            parts.append(s[start:at])
            if at >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if s[at] == '"':
                return "".join(parts), at + 1
            if s[at] != "\\":
                raise JSONDecodeError("Invalid control character at", s, at)
            if at + 1 >= len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            c = s[at + 1]
            if c != "u":
                if c not in _UNESCAPES:
                    raise JSONDecodeError("Invalid \\escape", s, at)
                parts.append(_UNESCAPES[c])
                at += 2
                continue
            n = _hex(s, at + 1)
            at += 6
            if 0xD800 <= n < 0xDC00 and s.startswith("\\u", at):
                low = _hex(s, at + 1)
                if 0xDC00 <= low < 0xE000:
                    n = 0x10000 + ((n - 0xD800) << 10 | low - 0xDC00)
                    at += 6
            parts.append(chr(n))

    def _object(self, s, at):
        pairs = []
        at = _space(s, at)
        if s.startswith("}", at):
            return self._made(pairs), at + 1
        while True:
            if not s.startswith('"', at):
                raise JSONDecodeError(
                    "Expecting property name enclosed in double quotes", s, at
                )
            key, at = self._string(s, at + 1)
            at = _space(s, at)
            if not s.startswith(":", at):
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self.raw_decode(s, _space(s, at + 1))
            pairs.append((key, value))
            at = _space(s, at)
            if s.startswith("}", at):
                return self._made(pairs), at + 1
            if not s.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma, at = at, _space(s, at + 1)
            if s.startswith("}", at):
                raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)

    def _array(self, s, at):
        values = []
        at = _space(s, at)
        if s.startswith("]", at):
            return values, at + 1
        while True:
            value, at = self.raw_decode(s, at)
            values.append(value)
            at = _space(s, at)
            if s.startswith("]", at):
                return values, at + 1
            if not s.startswith(",", at):
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma, at = at, _space(s, at + 1)
            if s.startswith("]", at):
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def _space(s, at):
    while at < len(s) and s[at] in " \t\n\r":
        at += 1
    return at


def _digits(s, at):
    while at < len(s) and "0" <= s[at] <= "9":
        at += 1
    return at


def _hex(s, at):
    digits = s[at + 1:at + 5]
    if len(digits) == 4 and all([c in "0123456789abcdefABCDEF" for c in digits]):
        return int(digits, 16)
    raise JSONDecodeError("Invalid \\uXXXX escape", s, at)


def dumps(obj, *, cls=None, **how):
    return (cls or JSONEncoder)(**how).encode(obj)


def dump(obj, fp, *, cls=None, **how):
    for part in (cls or JSONEncoder)(**how).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, **how):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    elif not isinstance(s, str):
        raise TypeError(
            f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}"
        )
    if s.startswith("\ufeff"):
        raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    return (cls or JSONDecoder)(**how).decode(s)


def load(fp, *, cls=None, **how):
    return loads(fp.read(), cls=cls, **how)
