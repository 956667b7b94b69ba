# Lines of a log, read by patterns, counted and drawn as a tree.
import re, sys
from collections import Counter, defaultdict, namedtuple
from functools import partial
from itertools import groupby, islice, pairwise, takewhile
from statistics import mean, median, mode, multimode

LOG = r'''
2024-01-05 10:00:01 INFO  [web-1] GET /index.html 200 12ms
2024-01-05 10:00:02 WARN  [web-2] GET /slow 200 950ms "took long"
2024-01-05 10:00:02 ERROR [web-1] POST /api/items 500 33ms "KeyError: 'id'"
2024-01-05 10:01:10 INFO  [web-1] GET /api/items?id=3&x=%20 200 8ms
garbage line
2024-01-05 10:01:11 INFO  [web-3] DELETE /api/items/3 204 15ms
2024-01-05 10:02:59 ERROR [web-2] GET /index.html 503 1ms "no upstream"
2024-01-06 00:00:00 INFO  [web-1] GET / 301 0ms
'''
LINE = re.compile(r'''
    ^(?P<date>\d{4}-\d\d-\d\d)\s
    (?P<h>\d\d):(?P<m>\d\d):(?P<s>\d\d)\s+
    (?P<level>[A-Z]+)\s+ \[(?P<host>[\w-]+)\]\s
    (?P<method>GET|POST|DELETE)\s (?P<path>[^\s?]+)(?:\?(?P<query>\S+))?\s
    (?P<status>[1-5]\d\d)\s (?P<ms>\d+)ms
    (?:\s"(?P<note>[^"]*)")?$''', re.VERBOSE | re.MULTILINE)

class Entry(namedtuple("Entry", "date level host method path status ms note query")):
    __slots__ = ()
    @classmethod
    def parse(cls, m):
        d = m.groupdict()
        return cls(*(int(d[f]) if f in ("status", "ms") else d[f] for f in cls._fields))
    @property
    def ok(self): return self.status < 400

entries = [Entry.parse(m) for m in LINE.finditer(LOG)]
bad = [l for l in LOG.strip().split("\n") if not LINE.match(l)]
print(len(entries), bad, entries[2], entries[0].ok, sep="\n")
print(Counter(e.level for e in entries), Counter(e.path for e in entries).most_common(2))
times = [e.ms for e in entries]
print(f"mean={mean(times):.2f} median={median(times)} mode={mode(e.host for e in entries)} multi={multimode('aabbc')}")
for day, es in groupby(entries, key=lambda e: e.date):
    es = list(es)
    print(day, len(es), f"{sum(e.ok for e in es) / len(es):.0%}", max(es, key=lambda e: e.ms).path)
tree = lambda: defaultdict(tree)
t = tree()
for e in entries:
    node = t
    for part in filter(None, e.path.split("/")): node = node[part]
    node["#"] = node.get("#", 0) + 1
def show(node, depth=0):
    for k in sorted(node):
        v = node[k]
        yield "  " * depth + (f"{k}/" if isinstance(v, dict) else f"= {v}")
        if isinstance(v, dict): yield from show(v, depth + 1)
print("\n".join(show(t)))
print(re.sub(r"(\d+)ms", lambda m: f"{int(m[1]) / 1000:.3f}s", LOG.splitlines()[2]))
print(re.split(r"[,;]\s*|\s+", "a, b;c  d"), re.split("(-)", "a-b-c", maxsplit=1), re.findall(r"(\w)(\d)?", "a1b"), re.findall("x*", "axb"))
print(re.sub(r"(?P<a>\w+) (?P<b>\w+)", r"\g<b> \1", "hello world"), re.subn("l", "L", "hello", count=1), re.escape("a.b*c"), re.fullmatch("a|ab", "ab"))
m = re.search(r"(?i)(?P<q>[\"']).*?(?P=q)", 'say "Hi" or \'no\'')
print(m, m.span("q"), m.group(0, "q"), m.start(), m.lastindex, m.re.groupindex, m.string[m.end():], m.expand(r"<\g<q>>"))
print(re.match(r"(a)(b)?", "a").groups("-"), re.compile("(?<=x)y|(?!z)w", re.I | re.M), re.compile("a").flags)
for p in ("(", "a**", "[z-a]", "(?P<n>a)(?P<n>b)", r"\1", "(?<=a+)b", "*", "x{3,2}", "(?P<1>a)", r"\q"):
    try: re.compile(p); print("fine", p)
    except re.error as e: print(f"{p:20} {e.msg} {e.pos}")
print([b - a for a, b in pairwise(times)], list(islice(takewhile(lambda e: e.ok, entries), 1, None))[0].note)
fmt = partial("{:<6}|{:>4}".format)
print(*(fmt(e.method, e.status) for e in entries[:3]), sep="\n", file=sys.stdout)
