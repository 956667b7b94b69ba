# Regular expressions as far as CPython's tests use them to look at messages: a
# matcher is a function of the text, the place and what has to match after it.
import unittest

IGNORECASE, DOTALL, MULTILINE = 2, 16, 8
_SETS = {
    "d": str.isdigit,
    "w": lambda c: c.isalnum() or c == "_",
    "s": str.isspace,
}
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r"}


def escape(text):
    return "".join(["\\" + c if not (c.isalnum() or c == "_") else c for c in text])


def _one(test):
    def match(text, at, then):
        return at < len(text) and test(text[at]) and then(at + 1)

    match.one = test
    return match


def _sequence(parts):
    def match(text, at, then):
        def from_part(n, at):
            if n == len(parts):
                return then(at)
            return parts[n](text, at, lambda at: from_part(n + 1, at))

        return from_part(0, at)

    return match


def _either(options):
    return lambda text, at, then: any(option(text, at, then) for option in options)


def _repeated(part, least, most, greedy):
    one = getattr(part, "one", None)

    def characters(text, at, then):
        end = at
        while end < len(text) and end - at < most and one(text[end]):
            end += 1
        ends = range(at + least, end + 1)
        return any(then(end) for end in (reversed(ends) if greedy else ends))

    def match(text, at, then):
        def more(n, at):
            again = lambda: n < most and part(text, at, lambda to: (to > at or n < least) and more(n + 1, to))
            enough = lambda: n >= least and then(at)
            return again() or enough() if greedy else enough() or again()

        return more(0, at)

    return characters if one else match


class _Parser:
    def __init__(self, pattern, flags):
        self.pattern, self.at, self.flags = pattern, 0, flags

    def peek(self):
        return self.pattern[self.at:self.at + 1]

    def take(self):
        self.at += 1
        return self.pattern[self.at - 1]

    def takes(self, text):
        found = self.pattern.startswith(text, self.at)
        self.at += len(text) * found
        return found

    def options(self):
        found = [self.sequence()]
        while self.takes("|"):
            found.append(self.sequence())
        return _either(found) if len(found) > 1 else found[0]

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(self.part()))
        return _sequence(parts)

    def repeated(self, part):
        while self.peek() in ("*", "+", "?", "{") and self.peek():
            sign = self.peek()
            if sign == "{":
                end = self.pattern.find("}", self.at)
                least, comma, most = self.pattern[self.at + 1:end].partition(",")
                if end < 0 or not least.isdigit():
                    break
                self.at = end + 1
                least, most = int(least), int(most or 1 << 30) if comma else int(least)
            else:
                self.take()
                least, most = {"*": (0, 1 << 30), "+": (1, 1 << 30), "?": (0, 1)}[sign]
            part = _repeated(part, least, most, not self.takes("?"))
        return part

    def part(self):
        c = self.take()
        if c == "\\":
            return self.escaped()
        if c == "[":
            return self.set()
        if c == "(":
            if self.takes("?s)"):
                self.flags |= DOTALL
                return _sequence([])
            if self.peek() == "?" and not self.takes("?:"):
                raise unittest.SkipTest("needs regular expressions with (?")
            inside = self.options()
            self.takes(")")
            return inside
        if c == "^":
            return lambda text, at, then: (at == 0 or self.flags & MULTILINE and text[at - 1] == "\n") and then(at)
        if c == "$":
            return lambda text, at, then: (text[at:] in ("", "\n") or self.flags & MULTILINE and text[at] == "\n") and then(at)
        if c == ".":
            return _one(lambda found: found != "\n" or self.flags & DOTALL)
        if self.flags & IGNORECASE:
            return _one(lambda found: found.lower() == c.lower())
        return _one(lambda found: found == c)

    def escaped(self):
        c = self.take()
        if c.lower() in _SETS:
            test = _SETS[c.lower()]
            return _one(test if c.islower() else lambda found: not test(found))
        if c == "b":
            word = lambda text, at: 0 <= at < len(text) and _SETS["w"](text[at])
            return lambda text, at, then: word(text, at - 1) != word(text, at) and then(at)
        if c == "Z":
            return lambda text, at, then: at == len(text) and then(at)
        if c.isdigit():
            raise unittest.SkipTest("needs regular expressions with groups")
        c = _CONTROLS.get(c, c)
        return _one(lambda found: found == c)

    def set(self):
        inverted, tests, first = self.takes("^"), [], True
        while first or self.peek() != "]":
            first = False
            c = self.take()
            if c == "\\":
                tests.append(self.escaped().one)
                continue
            if self.peek() == "-" and self.pattern[self.at + 1:self.at + 2] != "]":
                self.take()
                tests.append(lambda found, low=c, high=self.take(): low <= found <= high)
            else:
                tests.append(lambda found, c=c: found == c)
        self.take()
        return _one(lambda found: any(test(found) for test in tests) != inverted)


class Match:
    def __init__(self, text, start, end):
        self.string, self._span = text, (start, end)

    def group(self, number=0):
        if number:
            raise unittest.SkipTest("needs regular expressions with groups")
        return self.string[slice(*self._span)]

    def span(self):
        return self._span

    def start(self):
        return self._span[0]

    def end(self):
        return self._span[1]


class Pattern:
    def __init__(self, pattern, flags=0):
        self.pattern, self.flags = pattern, flags
        self._matcher = _Parser(pattern, flags).options()

    def _from(self, text, start, is_end):
        ends = []
        found = self._matcher(text, start, lambda at: is_end(at) and (ends.append(at) or True))
        return Match(text, start, ends[0]) if found else None

    def match(self, text):
        return self._from(text, 0, lambda at: True)

    def fullmatch(self, text):
        return self._from(text, 0, lambda at: at == len(text))

    def search(self, text):
        for start in range(len(text) + 1):
            found = self._from(text, start, lambda at: True)
            if found:
                return found


def compile(pattern, flags=0):
    return pattern if isinstance(pattern, Pattern) else Pattern(pattern, flags)


def match(pattern, text, flags=0):
    return compile(pattern, flags).match(text)


def fullmatch(pattern, text, flags=0):
    return compile(pattern, flags).fullmatch(text)


def search(pattern, text, flags=0):
    return compile(pattern, flags).search(text)


__getattr__ = unittest.missing("re")
