# What patterns match, and what a match knows of its groups.
import copy
import re

CASES = [
    ("a*b", "aaab xb"), ("(a|b)*c", "ababc"), ("(?:ab)+", "xababab"), ("a{2,3}?", "aaaa"),
    ("(a)(b)?", "ac"), (r"\bfoo\b", "a foo bar"), (r"(?P<x>\d+)-(?P<y>\d+)", "12-34 5-6"),
    (r"(\w+) \1", "the the cat"), (r"(?<=a)b", "ab cb"), (r"(?<!a)b", "ab cb"), (r"a(?=b)", "ac ab"),
    (r"a(?!b)", "ab ac"), (r"[^a-c]+", "abcdefabc"), (r"(?i)HeLLo", "hello HELLO"), (r"^a", "ba\na"),
    (r"(?m)^a$", "b\na\nc"), (r"(?s)a.b", "a\nb"), (r"a.b", "a\nb"), (r"(a*)*", "aaa"), (r"(a*)+", "b"),
    (r"(?:a|ab)(?:c|bcd)(d*)", "abcd"), (r"(?>a+)b", "aaab"), (r"a++a", "aab"), (r"(?x) a b # c", "ab"),
    (r"(<)?\w+(?(1)>|$)", "<ab> cd"), (r"x*", "axb"), (r"\B", "ab"), (r"\d*?x", "12x"),
    (r"(?:(a)|b)*", "ab"), (r"((a)|b){2}", "ab"), (r"[\w.]+@[\w.]+", "me@x.org, you@y.com"),
    (r"[]a]+", "]a"), (r"(?i:a)b", "Ab AB"), (r"\x41\u0042\103", "ABC"), (r"(.+?)(\d+)$", "abc123"),
    (r"a|b|", "cab"), (r"(a?)*?b", "aab"), (r"(?:a?)*?$", "aa"), ("$", "a\n"), (r"\Z", "a\n"),
    (r"^(\w+)\s(?:(\w+)\s)?(\w+)$", "a b"), ("(?<=(?<!A)B)C", "BC ABC"), ("(?i)é", "É é"),
    ("(?a)\\w+", "éa"), ("[é-ü]+", "éaü"), (r"\N{BULLET}", "•"),
]
for pattern, text in CASES:
    compiled = re.compile(pattern)
    spans = [m.span() for m in compiled.finditer(text)]
    print(compiled, compiled.findall(text), spans, compiled.split(text), compiled.fullmatch(text))
    m = compiled.search(text)
    if m:
        print("   ", m, m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.regs)

m = re.match(r"(?P<first>\w+) (?P<second>\w+)", "Ada Lovelace")
print(m["first"], m[2], m.group("first", 2), m.start("second"), m.end(1), m.expand(r"\2, \g<first>"))
print(m.string, m.re is re.compile(m.re.pattern), m.span("second"), m.pos, m.endpos)
print(re.compile("b").search("abcb", 2), re.compile("^b").match("ab", 1), re.compile("b$").search("abc", 0, 2))
print(copy.copy(m) is m, copy.deepcopy(m.re) is m.re, type(m), re.Pattern[str], bool(m), isinstance(m, re.Match))
print(repr(re.I), repr(re.I | re.M), repr(re.S | re.A), repr(re.NOFLAG), re.compile("a", re.I | re.M).flags)
found = re.finditer("a", "aa")
print(type(found).__name__, next(found), next(found), next(found, None))
# Long texts need no depth.
print(re.match("(?:a|b)*c", "ab" * 2000 + "c").end(), len(re.findall("(?:ab)*", "ab" * 3000)))
words = re.compile(r"(?P<NUMBER>\d+)|(?P<SIGN>[+*()-])|(?P<SPACE>\s+)")
print([(w.lastgroup, w.group()) for w in words.finditer("1 + (23*4)")])
