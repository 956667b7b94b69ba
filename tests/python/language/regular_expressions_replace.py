# What is put in for a match, where a text is cut, and what bytes have of it.
import re

for template in [
    "\\1", "\\2", "\\g<x>", "\\g<y>", "\\q", "\\", "\\g", "\\g<", "\\g<>", "\\g<1", "\\n\\t\\0", "\\101",
    "\\g<0>\\g<1>", "[\\1]", "\\400", "\\&", "\\g<3>", "\\g<a b>",
]:
    try:
        print(repr(template), re.sub("(?P<x>a)", template, "bab"))
    except re.error as e:
        print(repr(template), e)
    except IndexError as e:
        print(repr(template), type(e).__name__, e)

print(re.sub("a", lambda m: m.group().upper() * 2, "banana", count=2), re.subn("x*", "-", "abxd"))
print(re.sub("", "-", "abc"), re.split(r"(,)(;)?", "a,b,;c"), re.split("x*", "axbc"))
print(re.split(",", "a,b,c", maxsplit=1), re.escape("a.b*c d-é_\n"), re.escape(b"a.b"))
print(re.compile(b"a+").findall(b"baa"), re.sub(b"a", b"x\\0", b"aba"), re.split(b",", b"a,b"))
for wrong in [
    lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"), lambda: re.match("a", 1),
    lambda: re.match(1, "a"), lambda: re.compile(re.compile("a"), 2),
    lambda: re.search("a", "a").group(1), lambda: re.search("a", "a")["x"], lambda: re.Match(),
    lambda: re.sub("a", 1, "a"), lambda: re.sub("a", lambda m: 1, "a"), lambda: re.sub("a", b"b", "a"),
    lambda: re.sub(b"a", "b", b"a"),
]:
    try:
        print(wrong())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
