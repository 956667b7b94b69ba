# Json and patterns.
import json, re
data = {"a": [1, 2.5, None, True, "é\n\"q\""], "b": {"c": {}}, "d": []}
print(json.dumps(data), json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False), json.dumps([1, 2], separators=(",", ":")))
print(json.loads('{"x": [1, 2.0, -3e2, null, false, "\\u00e9\\n"], "y": {}}'), json.loads(json.dumps(data)) == data)
for bad in ("{", "{'a': 1}", "nul", '{"a" 1}', "", "1 2", '"abc'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e:
        print(e)


class P:
    def __init__(self, x):
        self.x = x


print(json.dumps({"p": P(1)}, default=lambda o: vars(o)))
try:
    json.dumps(P(1))
except TypeError as e:
    print(e)
print(json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.dumps({1: 2, None: 3, True: 4}), json.dumps((1, 2)), json.dumps(float("inf")))
try:
    x = []
    x.append(x)
    json.dumps(x)
except ValueError as e:
    print(e)
print(re.findall(r"\b\w+@\w+\.\w+\b", "mail ann@x.org or bob@y.com"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.split(r"[,;]\s*", "a, b;c"))
m = re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05-06")
print(m.groupdict(), m.group(0, "m"), m.span("y"), m.start(), m[1], m.lastgroup, m, m.expand(r"\g<m>/\1"))
print(re.search(r"(?<=a)b(?!c)", "abc abd").span(), re.fullmatch("a+", "aab"), re.compile("x", re.I).sub(lambda m: m[0] * 2, "aXbx"), [m.start() for m in re.finditer("a", "banana")])
print(re.subn("a", "b", "aaa", count=2), re.escape("a.b*c"), re.sub(r"\s+", " ", " a \n b "), re.findall(r"(a)(b)?", "aba"), re.split("(-)", "a-b-c", maxsplit=1))
try:
    re.compile("(")
except re.error as e:
    print(e, e.pos)
print(re.sub("(?m)^", "> ", "a\nb"), re.findall("(?s)a.b", "a\nb"), re.match("(?x) a  b # c", "ab"), re.search("é", "café").end(), re.match(r"(.)\1", "aa"), re.findall(r"\d+?", "123"), re.sub("x*", "-", "abxd"))
