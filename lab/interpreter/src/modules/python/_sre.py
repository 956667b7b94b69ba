# Regular expressions: a pattern becomes a list of steps, `run` tries them one after the
# other and goes back to the last choice when one fails. Nothing here is recursive but what
# looks ahead or behind, and turns of loops are counted: no pattern lasts for ever.

I, L, M, S, U, X, A = 2, 4, 8, 16, 32, 64, 256
FLAGS = {"i": I, "L": L, "m": M, "s": S, "x": X, "a": A, "u": U}
_KINDS = A | L | U
_HEX, _OCT, _DIGITS = "0123456789abcdefABCDEF", "01234567", "0123456789"
_ESCAPES = {"a": "\a", "b": "\b", "f": "\x0c", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}
_MOST = 4294967295

# Steps are (kind, two or three operands). Jumps are relative to the step they stand in.
(
    ONE,  # a character that passes the test
    TEXT,  # the text, which has this many characters
    SPAN,  # as many characters as pass, so many at least, so many at most
    LAZY,  # as few of them
    SPLIT,  # there is another way that far from here
    JUMP,
    OPEN,  # a mark is set
    CLOSE,  # a mark is set that ends a group
    AT,  # a condition of the place
    LOOP,  # a loop begins: its two marks are reset
    UNTIL,  # once more, or on
    GROUP,  # what a group has matched
    LOOK,  # what is inside matches here, or behind; or does not
    ATOMIC,  # what is inside, in its first way only
    IF,  # whether a group has matched
    FAIL,
    END,  # of what is inside
    MATCH,
) = range(18)

# What lies on the stack of choices, above what they need; a step that is another way is 0 or more.
_MARK, _MARKS, _SHORTER, _LONGER, _AGAIN = -1, -2, -3, -4, -5


class PatternError(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            msg = f"{msg} at position {pos}"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


def any_character(c):
    return True


def _but_newline(c):
    return c != "\n"


def _is_word(c):
    return c == "_" or c.isalnum()


def _is_ascii_word(c):
    return c in "_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


_CLASSES = {
    "d": (str.isdecimal, frozenset("0123456789").__contains__),
    "s": (str.isspace, frozenset(" \t\n\r\f\v").__contains__),
    "w": (_is_word, _is_ascii_word),
}


def _variants(c):
    # What a letter is equal to where case does not matter.
    others = {c, c.lower(), c.upper(), c.upper().lower(), c.lower().upper()}
    return frozenset([other for other in others if len(other) == 1])


def at_start(s, i):
    return i == 0


def _at_line(s, i):
    return i == 0 or s[i - 1] == "\n"


def _at_end(s, i):
    return i == len(s) or i == len(s) - 1 and s[i] == "\n"


def _at_line_end(s, i):
    return i == len(s) or s[i] == "\n"


def _at_last(s, i):
    return i == len(s)


def _boundary(is_word, wanted):
    def test(s, i):
        if not s:
            return False
        before = i > 0 and is_word(s[i - 1])
        return (before != (i < len(s) and is_word(s[i]))) == wanted

    return test


class Tokens:
    # A pattern, or the text that is put in for it, character by character; what is
    # escaped is one.

    def __init__(self, string):
        self.string = string
        self.is_text = isinstance(string, str)
        self.text = string if self.is_text else str(string, "latin1")
        self.seek(0)

    def seek(self, index):
        self.next = self.text[index:index + 1]
        if self.next == "\\":
            self.next = self.text[index:index + 2]
            if len(self.next) == 1:
                raise PatternError("bad escape (end of pattern)", self.string, len(self.string) - 1)
        self.index = index + len(self.next)

    def tell(self):
        return self.index - len(self.next)

    def get(self):
        this = self.next
        self.seek(self.index)
        return this

    def match(self, char):
        if char == self.next:
            self.seek(self.index)
            return True
        return False

    def while_in(self, most, chars):
        found = ""
        while len(found) < most and self.next and self.next in chars:
            found += self.get()
        return found

    def until(self, end, name):
        found = ""
        while True:
            c = self.get()
            if not c:
                if not found:
                    raise self.error("missing " + name)
                raise self.error(f"missing {end}, unterminated name", len(found))
            if c == end:
                if not found:
                    raise self.error("missing " + name, 1)
                return found
            found += c

    def error(self, message, offset=0):
        if not self.is_text:
            message = message.encode("ascii", "backslashreplace").decode("ascii")
        return PatternError(message, self.string, self.tell() - offset)

    def check_name(self, name):
        if not name.isidentifier() or not (self.is_text or name.isascii()):
            shown = repr(name) if self.is_text else ascii(name)
            raise self.error(f"bad character in group name {shown}", len(name) + 1)

    def octal(self, escape):
        value = int(escape[1:], 8)
        if value > 0o377:
            raise self.error(f"octal escape value {escape} outside of range 0-0o377", len(escape))
        return chr(value)

    def character(self, escape):
        # The character that an escape stands for which means the same inside and outside of
        # a set.
        c = escape[1]
        if c in _ESCAPES and c != "b":
            return _ESCAPES[c]
        digits = {"x": 2, "u": 4, "U": 8}.get(c, 0)
        if c == "x" or digits and self.is_text:
            escape += self.while_in(digits, _HEX)
            if len(escape) != 2 + digits:
                raise self.error(f"incomplete escape {escape}", len(escape))
            value = int(escape[2:], 16)
            if value <= 0x10FFFF:
                return chr(value)
        elif c == "N" and self.is_text:
            if not self.match("{"):
                raise self.error("missing {")
            name = self.until("}", "character name")
            try:
                return eval(f'"\\N{{{name}}}"')
            except SyntaxError:
                raise self.error(f"undefined character name {name!r}", len(name) + 4) from None
        elif not (c.isascii() and c.isalnum()):
            return c
        raise self.error(f"bad escape {escape}", len(escape))


class _Piece(list):
    # Steps, with how many characters they match at least and at most, and what may be
    # done with them.

    def __init__(self, steps, low, high, *, test=None, kind=None):
        super().__init__(steps)
        self.low, self.high, self.test, self.kind = low, high, test, kind


def _letter(c, flags):
    if not flags & I:
        return _Piece([(TEXT, c, 1)], 1, 1, test=c.__eq__, kind="letter")
    same = _variants(c)
    if flags & A:
        same = frozenset([other for other in same if other.isascii() or other == c])
    if len(same) == 1:
        return _letter(c, flags & ~I)
    return _one(same.__contains__)


def _one(test):
    return _Piece([(ONE, test, None)], 1, 1, test=test)


def _atomic(piece, kind):
    steps = [(ATOMIC, len(piece) + 2, None), *piece, (END, None, None)]
    return _Piece(steps, piece.low, piece.high, kind=kind)


def _set(chars, ranges, tests, inverted, flags):
    # A test of a character: one of these, in one of these ranges, or what one of the tests says.
    chars, tests = set(chars), list(tests)
    wide = []
    for low, high in ranges:
        if ord(high) - ord(low) < 256:
            chars.update(map(chr, range(ord(low), ord(high) + 1)))
        else:
            wide.append((low, high))
    if flags & I:
        for c in list(chars):
            chars |= _variants(c)
    chars = frozenset(chars)
    if not (wide or tests):
        return (lambda c: c not in chars) if inverted else chars.__contains__
    if not (wide or chars) and len(tests) == 1:
        test = tests[0]
        return (lambda c: not test(c)) if inverted else test

    def found(c):
        if c in chars:
            return not inverted
        for test in tests:
            if test(c):
                return not inverted
        for low, high in wide:
            if low <= c <= high or flags & I and (low <= c.lower() <= high or low <= c.upper() <= high):
                return not inverted
        return inverted

    return found


class Parser:
    def __init__(self, pattern, flags):
        self.tokens = Tokens(pattern)
        self.flags = flags
        self.groups = 1
        self.names = {}
        self.open = set()
        self.widths = {}
        self.loops = 0
        self.behind = None  # how many groups there were where a look behind began
        self.conditions = {}  # groups that are asked for, with the places

    def parse(self):
        tokens = self.tokens
        piece = self.choices(self.flags, 0)
        flags = self.flags
        if tokens.is_text:
            if flags & L:
                raise ValueError("cannot use LOCALE flag with a str pattern")
            if not flags & A:
                flags |= U
            elif flags & U:
                raise ValueError("ASCII and UNICODE flags are incompatible")
        elif flags & U:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        elif flags & L and flags & A:
            raise ValueError("ASCII and LOCALE flags are incompatible")
        if tokens.next:
            raise tokens.error("unbalanced parenthesis")
        for group, pos in self.conditions.items():
            if group >= self.groups:
                raise PatternError(f"invalid group reference {group}", tokens.string, pos)
        self.flags = flags
        return piece + [(MATCH, None, None)]

    def is_ascii(self, flags):
        return bool(flags & A) or not self.tokens.is_text

    def choices(self, flags, nested):
        found = [self.sequence(flags, nested, not nested)]
        while self.tokens.match("|"):
            found.append(self.sequence(self.flags if not nested else flags, nested, False))
        if len(found) == 1:
            return found[0]
        low, high = min([p.low for p in found]), max([p.high for p in found])
        steps = found.pop()
        for piece in reversed(found):
            piece = list(piece)
            steps = [(SPLIT, len(piece) + 2, None), *piece, (JUMP, len(steps) + 1, None), *steps]
        return _Piece(steps, low, high)

    def sequence(self, flags, nested, first):
        tokens = self.tokens
        pieces = []
        while tokens.next and tokens.next not in "|)":
            this = tokens.get()
            if flags & X and (this in " \t\n\r\v\f" or this == "#"):
                while this == "#" and tokens.get() not in ("", "\n"):
                    pass
                continue
            if this == "(" and tokens.match("?"):
                start = tokens.tell() - 2
                flags = self.extension(pieces, start, flags, nested, first)
            elif this == "(":
                pieces.append(self.group(tokens.tell() - 1, None, flags, nested))
            elif this in "*+?" or this == "{" and tokens.next != "}":
                self.repeat(pieces, this, flags)
            else:
                pieces.append(self.simple(this, flags))
        if len(pieces) == 1 and pieces[0].test:
            return pieces[0]
        steps, before = [], None
        for piece in pieces:
            if piece.kind == before == "letter":
                text = steps[-1][1] + piece[0][1]
                steps[-1] = (TEXT, text, len(text))
            else:
                steps += piece
            before = piece.kind
        return _Piece(steps, sum([p.low for p in pieces]), sum([p.high for p in pieces]))

    def simple(self, this, flags):
        if this == "[":
            return _one(self.set(flags))
        if this == ".":
            return _one(any_character if flags & S else _but_newline)
        if this == "^":
            return self.at(_at_line if flags & M else at_start)
        if this == "$":
            return self.at(_at_line_end if flags & M else _at_end)
        if this[0] == "\\":
            return self.escape(this, flags)
        return _letter(this, flags)

    def at(self, test):
        return _Piece([(AT, test, None)], 0, 0, kind="at")

    def escape(self, escape, flags):
        c, tokens = escape[1], self.tokens
        if c in "AZ":
            return self.at(at_start if c == "A" else _at_last)
        if c in "bB":
            return self.at(_boundary(_CLASSES["w"][self.is_ascii(flags)], c == "b"))
        if c in "dswDSW":
            return _one(self.of_class(c, flags))
        if c == "0":
            escape += tokens.while_in(2, _OCT)
            return _letter(chr(int(escape[1:], 8)), flags)
        if c in _DIGITS:
            if tokens.next and tokens.next in _DIGITS:
                escape += tokens.get()
                if c in _OCT and escape[2] in _OCT and tokens.next and tokens.next in _OCT:
                    return _letter(tokens.octal(escape + tokens.get()), flags)
            group = int(escape[1:])
            if group < self.groups:
                return self.reference(group, len(escape), flags)
            raise tokens.error(f"invalid group reference {group}", len(escape) - 1)
        return _letter(tokens.character(escape), flags)

    def of_class(self, c, flags):
        test = _CLASSES[c.lower()][self.is_ascii(flags)]
        return test if c.islower() else lambda c: not test(c)

    def reference(self, group, length, flags):
        if group in self.open:
            raise self.tokens.error("cannot refer to an open group", length)
        self.check_behind(group)
        low, high = self.widths[group]
        return _Piece([(GROUP, group, flags & I)], low, high)

    def check_behind(self, group):
        if self.behind is not None:
            if group in self.open:
                raise self.tokens.error("cannot refer to an open group")
            if group >= self.behind:
                raise self.tokens.error("cannot refer to group defined in the same lookbehind subpattern")

    def of_set(self, this, flags):
        # A character, or the test of a class.
        if this[0] != "\\":
            return this
        c = this[1]
        if c in "dswDSW":
            return self.of_class(c, flags)
        if c == "b":
            return "\b"
        if c in _OCT:
            return self.tokens.octal(this + self.tokens.while_in(2, _OCT))
        return self.tokens.character(this)

    def set(self, flags):
        tokens = self.tokens
        start = tokens.tell() - 1
        inverted = tokens.match("^")
        chars, ranges, tests = [], [], []

        def get():
            this = tokens.get()
            if not this:
                raise tokens.error("unterminated character set", tokens.tell() - start)
            return this

        def add(found):
            (chars if isinstance(found, str) else tests).append(found)

        while True:
            this = get()
            if this == "]" and (chars or ranges or tests):
                break
            found = self.of_set(this, flags)
            if not tokens.match("-"):
                add(found)
                continue
            that = get()
            if that == "]":
                add(found)
                chars.append("-")
                break
            other = self.of_set(that, flags)
            if not (isinstance(found, str) and isinstance(other, str) and found <= other):
                message = f"bad character range {this}-{that}"
                raise tokens.error(message, len(this) + 1 + len(that))
            ranges.append((found, other))
        return _set(chars, ranges, tests, inverted, flags)

    def repeat(self, pieces, this, flags):
        tokens = self.tokens
        here = tokens.tell()
        low, high = {"?": (0, 1), "+": (1, _MOST)}.get(this, (0, _MOST))
        if this == "{":
            least = most = tokens.while_in(_MOST, _DIGITS)
            if tokens.match(","):
                most = tokens.while_in(_MOST, _DIGITS)
            if not tokens.match("}"):
                pieces.append(_letter(this, flags))
                tokens.seek(here)
                return
            low, high = int(least or 0), int(most or _MOST)
            if low >= _MOST or most and high >= _MOST:
                raise OverflowError("the repetition number is too large")
            if high < low:
                raise tokens.error("min repeat greater than max repeat", tokens.tell() - here)
        if not pieces or pieces[-1].kind == "at":
            raise tokens.error("nothing to repeat", tokens.tell() - here + len(this))
        if pieces[-1].kind == "repeat":
            raise tokens.error("multiple repeat", tokens.tell() - here + len(this))
        lazy = tokens.match("?")
        possessive = not lazy and tokens.match("+")
        piece = self.repeated(pieces.pop(), low, high, lazy)
        pieces.append(_atomic(piece, "repeat") if possessive else piece)

    def repeated(self, piece, low, high, lazy):
        least, most = piece.low * low, min(piece.high * high, _MOST)
        if piece.test:
            steps = [(LAZY if lazy else SPAN, piece.test, (low, high))]
        else:
            marks = self.loops
            self.loops += 2
            until = (UNTIL, marks, (low, high, lazy, -len(piece)))
            steps = [(LOOP, marks, len(piece) + 1), *piece, until]
        return _Piece(steps, least, most, kind="repeat")

    def group(self, start, name, flags, nested):
        tokens = self.tokens
        group = self.groups
        if name is not None:
            if name in self.names:
                message = f"redefinition of group name {name!r} as group {group}; was group {self.names[name]}"
                raise tokens.error(message, len(name) + 1)
            self.names[name] = group
        self.groups += 1
        self.open.add(group)
        inside = self.choices(flags, nested + 1)
        self.close(start)
        self.open.discard(group)
        self.widths[group] = inside.low, inside.high
        return _Piece([(OPEN, 2 * group, None), *inside, (CLOSE, 2 * group + 1, group)], inside.low, inside.high)

    def close(self, start):
        if not self.tokens.match(")"):
            raise self.tokens.error("missing ), unterminated subpattern", self.tokens.tell() - start)

    def extension(self, pieces, start, flags, nested, first):
        # What follows `(?`; answers with the flags from there on.
        tokens = self.tokens
        char = tokens.get()
        if not char:
            raise tokens.error("unexpected end of pattern")
        if char == "P":
            self.named(pieces, start, flags, nested)
        elif char == "#":
            while True:
                if not tokens.next:
                    raise tokens.error("missing ), unterminated comment", tokens.tell() - start)
                if tokens.get() == ")":
                    break
        elif char in "=!<":
            pieces.append(self.look(char, start, flags, nested))
        elif char == "(":
            pieces.append(self.condition(start, flags, nested))
        elif char in ":>":
            inside = self.choices(flags, nested + 1)
            self.close(start)
            if char == ">":
                inside = _atomic(inside, None)
            pieces.append(inside)
        elif char in FLAGS or char == "-":
            change = self.read_flags(char)
            if change is None:
                if not first or pieces:
                    message = "global flags not at the start of the expression"
                    raise tokens.error(message, tokens.tell() - start)
                return self.flags
            more, fewer = change
            if more & _KINDS:
                flags &= ~_KINDS
            pieces.append(self.choices((flags | more) & ~fewer, nested + 1))
            self.close(start)
        else:
            raise tokens.error("unknown extension ?" + char, len(char) + 1)
        return flags

    def named(self, pieces, start, flags, nested):
        tokens = self.tokens
        if tokens.match("<"):
            name = tokens.until(">", "group name")
            tokens.check_name(name)
            pieces.append(self.group(start, name, flags, nested))
        elif tokens.match("="):
            name = tokens.until(")", "group name")
            tokens.check_name(name)
            pieces.append(self.reference(self.of_name(name), len(name) + 1, flags))
        else:
            char = tokens.get()
            if not char:
                raise tokens.error("unexpected end of pattern")
            raise tokens.error("unknown extension ?P" + char, len(char) + 2)

    def of_name(self, name):
        if name not in self.names:
            raise self.tokens.error(f"unknown group name {name!r}", len(name) + 1)
        return self.names[name]

    def look(self, char, start, flags, nested):
        tokens = self.tokens
        behind = char == "<"
        before = self.behind
        if behind:
            char = tokens.get()
            if not char:
                raise tokens.error("unexpected end of pattern")
            if char not in "=!":
                raise tokens.error("unknown extension ?<" + char, len(char) + 2)
            if before is None:
                self.behind = self.groups
        inside = self.choices(flags, nested + 1)
        self.behind = before
        self.close(start)
        if behind and inside.low != inside.high:
            raise PatternError("look-behind requires fixed-width pattern")
        operands = len(inside) + 2, (inside.low if behind else None, char == "!")
        return _Piece([(LOOK, *operands), *inside, (END, None, None)], 0, 0)

    def condition(self, start, flags, nested):
        tokens = self.tokens
        name = tokens.until(")", "group name")
        if name.isdecimal() and name.isascii():
            group = int(name)
            if not group:
                raise tokens.error("bad group number", len(name) + 1)
            self.conditions.setdefault(group, tokens.tell() - len(name) - 1)
        else:
            tokens.check_name(name)
            group = self.of_name(name)
        self.check_behind(group)
        yes = self.sequence(flags, nested + 1, False)
        no = _Piece([], 0, 0)
        if tokens.match("|"):
            no = self.sequence(flags, nested + 1, False)
            if tokens.next == "|":
                raise tokens.error("conditional backref with more than two branches")
        self.close(start)
        steps = [(IF, group, len(yes) + 2), *yes, (JUMP, len(no) + 1, None), *no]
        return _Piece(steps, min(yes.low, no.low), max(yes.high, no.high))

    def read_flags(self, char):
        tokens = self.tokens
        more = fewer = 0
        if char != "-":
            while True:
                if char in "Lu" and tokens.is_text == (char == "L"):
                    kind = "str" if tokens.is_text else "bytes"
                    message = f"bad inline flags: cannot use '{char}' flag with a {kind} pattern"
                    raise tokens.error(message)
                flag = FLAGS[char]
                more |= flag
                if flag & _KINDS and more & _KINDS != flag:
                    raise tokens.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                char = self.next_flag(")-:", "missing -, : or )")
                if char in ")-:":
                    break
        if char == ")":
            self.flags |= more
            return None
        if char == "-":
            char = self.next_flag("", "missing flag")
            while char != ":":
                if FLAGS[char] & _KINDS:
                    raise tokens.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
                fewer |= FLAGS[char]
                char = self.next_flag(":", "missing :")
        if more & fewer:
            raise tokens.error("bad inline flags: flag turned on and off", 1)
        return more, fewer

    def next_flag(self, ends, missing):
        char = self.tokens.get()
        if not char:
            raise self.tokens.error(missing)
        if char not in FLAGS and char not in ends:
            message = "unknown flag" if char.isalpha() else missing
            raise self.tokens.error(message, len(char))
        return char


def run(steps, at, s, i, marks, last, avoid, whole):
    # Where what begins with this step ends if it matches at i, or -1. `last` is the mark of
    # the group that was closed last; a whole match ends at the end, and none at `avoid`.
    end = len(s)
    stack = []
    push, pop = stack.append, stack.pop
    while True:
        kind, a, b = steps[at]
        if kind == ONE:
            if i < end and a(s[i]):
                i += 1
                at += 1
                continue
        elif kind == TEXT:
            if s.startswith(a, i):
                i += b
                at += 1
                continue
        elif kind == SPAN:
            low, high = b
            most = i + high if i + high < end else end
            to = i
            if a is any_character:
                to = most
            else:
                while to < most and a(s[to]):
                    to += 1
            at += 1
            low += i
            if to >= low:
                if to > low:
                    stack += low, to, at, _SHORTER
                i = to
                continue
        elif kind == OPEN or kind == CLOSE:
            stack += marks[a], a, _MARK
            marks[a] = i
            if kind == CLOSE:
                stack += marks[last], last, _MARK
                marks[last] = b
            at += 1
            continue
        elif kind == SPLIT:
            stack += i, at + a
            at += 1
            continue
        elif kind == JUMP:
            at += a
            continue
        elif kind == AT:
            if a(s, i):
                at += 1
                continue
        elif kind == LOOP:
            a += last + 1
            stack += marks[a], a, _MARK, marks[a + 1], a + 1, _MARK
            marks[a], marks[a + 1] = 0, -1
            at += b
            continue
        elif kind == UNTIL:
            low, high, lazy, back = b
            a += last + 1
            n = marks[a]
            if n < low:
                stack += n, a, _MARK
                marks[a] = n + 1
                at += back
                continue
            if n < high and marks[a + 1] != i:
                if lazy:
                    stack += i, at, _AGAIN
                else:
                    stack += i, at + 1, n, a, _MARK, marks[a + 1], a + 1, _MARK
                    marks[a], marks[a + 1] = n + 1, i
                    at += back
                    continue
            at += 1
            continue
        elif kind == LAZY:
            low, high = b
            to = i + low
            while i < to and i < end and a(s[i]):
                i += 1
            at += 1
            if i == to:
                if low < high:
                    stack += i + high - low, i, at, _LONGER
                continue
        elif kind == GROUP:
            text = s[marks[2 * a]:marks[2 * a + 1]]
            if marks[2 * a + 1] >= 0:
                there = s[i:i + len(text)]
                if text == there or b and text.lower() == there.lower():
                    i += len(text)
                    at += 1
                    continue
        elif kind == LOOK or kind == ATOMIC:
            behind, negated = b or (None, False)
            before = marks[:]
            to = i - (behind or 0)
            to = run(steps, at + 1, s, to, marks, last, -1, False) if to >= 0 else -1
            if (to < 0) == negated:
                if negated:
                    marks[:] = before
                elif marks != before:
                    stack += before, _MARKS
                if kind == ATOMIC:
                    i = to
                at += a
                continue
            marks[:] = before
        elif kind == IF:
            at += 1 if marks[2 * a + 1] >= 0 else b
            continue
        elif kind == END:
            return i
        elif kind == MATCH and not (i == avoid or whole and i != end):
            return i
        # It does not match: back to the last choice.
        while stack:
            kind = pop()
            if kind >= 0:
                at, i = kind, pop()
                break
            if kind == _MARK:
                a = pop()
                marks[a] = pop()
            elif kind == _SHORTER:
                at, i, low = pop(), pop() - 1, pop()
                kind, a, b = steps[at]
                if kind == TEXT:  # only where that is
                    i = s.rfind(a, low, i + b)
                    if i < 0:
                        continue
                if i > low:
                    stack += low, i, at, _SHORTER
                break
            elif kind == _LONGER:
                at, i, most = pop(), pop(), pop()
                if i < most and i < end and steps[at - 1][1](s[i]):
                    i += 1
                    stack += most, i, at, _LONGER
                    break
            elif kind == _AGAIN:
                at, i = pop(), pop()
                _, a, b = steps[at]
                a += last + 1
                stack += marks[a], a, _MARK, marks[a + 1], a + 1, _MARK
                marks[a] += 1
                marks[a + 1] = i
                at += b[3]
                break
            else:
                marks[:] = pop()
        else:
            return -1
