# The module `textwrap`, as far as programs lay out their own text with it.

__all__ = ["dedent", "indent"]


def dedent(text):
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
