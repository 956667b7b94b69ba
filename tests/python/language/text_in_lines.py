# Text is laid out in lines of a width: textwrap.
import textwrap
text = """CPython counts references, and frees what nothing refers to at once. What refers to itself, directly or by a detour, is left for the well-known cycle-collector, which looks at containers -- now and then -- generation by generation."""
for width in (20, 40, 70, 7, 1):
    print(textwrap.fill(text, width))
print(textwrap.wrap("  a   b  \n\n c", 3), textwrap.wrap("", 10), textwrap.wrap("   ", 10))
print(textwrap.shorten("Hello  world, how are you?", width=16), "|", textwrap.shorten("Hello world", width=5, placeholder="..."))
print(textwrap.fill(text[:80], width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("averyveryverylongword short", 8), textwrap.wrap("averyveryverylongword short", 8, break_long_words=False))
print(textwrap.wrap(text, 30, max_lines=2), textwrap.wrap(text, 30, max_lines=2, placeholder="~"))
print(textwrap.wrap("a\tb\nc", 20), textwrap.wrap("a\tb\nc", 20, expand_tabs=False, replace_whitespace=False))
print(textwrap.wrap("well-known semi-auto-matic x-y --option -f 10-20 a--b", 6), textwrap.wrap("well-known things", 6, break_on_hyphens=False))
print(textwrap.fill("One. Two! three? Four", 80, fix_sentence_endings=True))
print(repr(textwrap.dedent("""
    a
      b

    c""")), repr(textwrap.indent("a\n\nb\n", "> ")))
try:
    textwrap.wrap("x", 0)
except ValueError as e:
    print(e)
try:
    textwrap.wrap("xx yy zz", 3, max_lines=1)
except ValueError as e:
    print(e)
print(textwrap.wrap("foo-bar-baz-qux-quux", 9), textwrap.wrap("e-mail re-enter 3-fold", 4))
w = textwrap.TextWrapper(width=12, drop_whitespace=False)
print(w.wrap("aa  bb   cc    dd"), w.fill("x y"))
