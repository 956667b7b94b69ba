# Where `eval`, `exec` and `compile` say that a text is wrong.
def tell(source, mode):
    try:
        if mode == "eval()":
            eval(source)
        elif mode == "exec()":
            exec(source)
        else:
            compile(source, "<text>", mode)
        print(repr(source), mode, "is right")
    except SyntaxError as e:
        place = e.lineno, e.offset, e.end_lineno, e.end_offset, e.text
        print(repr(source), mode, type(e).__name__, e.msg, place)


for source in (
    " 1", "\n  x", "  \n x", "# c\n x", "  1 +", "x = 1\n  y = 2",
    "if 1:\n    a\n  b", "if 1:\n  a\n b\n", "def f():\n\tx\n        y",
    "x = = 1\nif 1:\n    a\n  b",
    "a\\", "a\\\n", "\\", "x = 1\\",
    "from __future__ import x", "from __future__ import annotations, y",
    "from __future__ import (division,\n zz)", "from __future__ import braces",
    "f'{a'", "f'{'", "f'{a b'", "f'{a}}'", "f'{a:x'", "f'{a!}'", "f'{}'",
):
    for mode in "eval()", "exec()", "eval", "exec", "single":
        tell(source, mode)
for source in "1 +", "(":
    try:
        eval(source)
    except SyntaxError as e:
        print(str(e), "|", e.msg)
