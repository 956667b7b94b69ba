# A pattern that is wrong says what is wrong, and where.
import re

for pattern in [
    "(", ")", "a(", "[a", "[b-a]", "*a", "a**", "a{3,2}", "\\", "(?P<a", "(?P<>a)", "(?P<1>a)",
    "(?P<a>x)(?P<a>y)", "(?P=b)", "(?<=a*)b", "(?Q)", "(?", "(?P", "(?Pa)", "(?<a)", "\\1", "(a\\1)",
    "(?(2)a)", "(?(1)a|b|c)", "(?(x)a)", "a(?i)b", "(?i", "(?iq)", "(?-)", "(?i-i:a)", "\\q", "\\xg",
    "[\\q]", "\\8", "a\n(b", "(?#", "[a-\\d]", "(?(0)a)", "(?u-a:x)", "(?L)a", "\\N{foo}", "\\400",
    "(?au)a", "x{2}{3}", "^*", "(?:", "(?P<a>", "(?P=a", "\\u12", "(?<", "[", "[]",
    "(?(a", "(?(1", "(?<=(a)\\1)b", "a?+?",
]:
    try:
        print(repr(pattern), re.compile(pattern))
    except re.error as e:
        print(repr(pattern), e, (e.msg, e.pos, e.lineno, e.colno, e.pattern == pattern))
