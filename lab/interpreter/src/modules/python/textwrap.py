# The module `textwrap`: text laid out in lines of a width.

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_blank = "\t\n\x0b\x0c\r "


def _is_word(letter):
    return letter.isalnum() or letter == "_"


def _letter(letter):
    return _is_word(letter) and not letter.isdigit()


def _at_hyphens(word):
    # The pieces of a word that may stand on different lines: after a hyphen between
    # two letters and a letter, and around a dash.
    pieces, start, at = [], 0, 0
    while at < len(word):
        if word[at] != "-":
            at += 1
            continue
        end = at
        while word[end:end + 1] == "-":
            end += 1
        if end - at > 1:
            before, after = word[at - 1:at], word[end:end + 1]
            if at > start and after and _is_word(after) and (_is_word(before) or before in "!\"'&.,?"):
                pieces += [word[start:at], word[at:end]]
                start = end
        elif at - start >= 2 and _letter(word[at - 1]) and _letter(word[at - 2]):
            if len(word) > at + 2 and _letter(word[at + 1]) and (
                _letter(word[at + 2]) or word[at + 2] == "-" and _letter(word[at + 3:at + 4] or " ")
            ):
                pieces.append(word[start:end])
                start = end
        at = end
    return pieces + [word[start:]] if start < len(word) else pieces


class TextWrapper:
    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
        replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
        drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        # Nothing but `True` does.
        self.break_on_hyphens = break_on_hyphens is True
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split_chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _blank), " "))
        chunks, start = [], 0
        for at in range(1, len(text) + 1):
            if at == len(text) or (text[at] in _blank) != (text[start] in _blank):
                piece = text[start:at]
                whole = piece[0] in _blank or not self.break_on_hyphens
                chunks += [piece] if whole else _at_hyphens(piece)
                start = at
        if self.fix_sentence_endings:
            for at in range(len(chunks) - 1):
                end = chunks[at].rstrip("\"'")
                if chunks[at + 1] == " " and end[-1:] in (".", "!", "?") and end[-2:-1].islower():
                    chunks[at + 1] = "  "
        return chunks

    def _broken(self, chunk, room):
        # As much of a chunk that is too long as there is room for, and the rest.
        if self.break_on_hyphens and len(chunk) > room:
            hyphen = chunk.rfind("-", 0, room)
            if hyphen > 0 and chunk[:hyphen].strip("-"):
                room = hyphen + 1
        return chunk[:room], chunk[room:]

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._split_chunks(text)
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            line = self._line(chunks, width)
            if not line:
                continue
            rest = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            long = sum(map(len, line)) > width
            if self.max_lines is None or len(lines) + 1 < self.max_lines or rest and not long:
                lines.append(indent + "".join(line))
            else:
                self._last(lines, line, indent, width)
                break
        return lines

    def _line(self, chunks, width):
        # Takes what goes on the next line.
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= width:
            line.append(chunks.pop())
            length += len(line[-1])
        if chunks and len(chunks[-1]) > width:
            if self.break_long_words:
                part, chunks[-1] = self._broken(chunks[-1], width - length if width > 0 else 1)
                line.append(part)
            elif not line:
                line.append(chunks.pop())
        if self.drop_whitespace and line and line[-1].strip() == "":
            line.pop()
        return line

    def _last(self, lines, line, indent, width):
        # The last line that there may be, with the placeholder at its end.
        length = sum(map(len, line))
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    if not isinstance(text, str):
        raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
    lines = text.split("\n")
    lines = [line if line.strip(" \t") else "" for line in lines]
    margin = None
    for line in lines:
        if line:
            own = line[: len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = own
            n = 0
            while n < len(margin) and n < len(own) and margin[n] == own[n]:
                n += 1
            margin = margin[:n]
    cut = len(margin or "")
    return "\n".join([line[cut:] for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([
        prefix + line if predicate(line) else line for line in text.splitlines(True)
    ])
