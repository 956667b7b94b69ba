# Escapes that stand for no character are left as they are, and warned of; so is an assertion that always holds.
"""A docstring about \d.

Over some lines."""
x = """a

\d
\e"""
y = "ab" "\w" "\q"
z = f"\d{1}"
u = r"\d" "\400\8" "\377\N{BULLET}\x41\u0041\
"
b = b"\N\x41\1" b"\400" rb"\d"
o = "\{" f"\{1}" "'\''" '\"' "\\d"
assert (x, "is always true")
assert ()  == (), "\p"


def f():
    "Another \."
    return '\ '


print(len(x), y, z, u, b, o, f(), ascii(f.__doc__), len(__doc__))
raise ValueError("the end")
