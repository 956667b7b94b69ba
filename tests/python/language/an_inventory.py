# An inventory: text is read, grouped, counted and printed as tables.
import io
import json
import re
import textwrap
from collections import Counter, OrderedDict, defaultdict, namedtuple
from itertools import groupby
from operator import attrgetter, itemgetter
from string import Template
from typing import Iterable, NamedTuple

TEXT = """
# name    kind    price  count
apple     fruit    0.50     10
pear      fruit    0.75      0
hammer    tool    12.00      3
nail      tool     0.02   1000
broken line here
"""


class Item(NamedTuple):
    name: str
    kind: str
    price: float
    count: int = 0

    @property
    def worth(self):
        return self.price * self.count

    @classmethod
    def read(cls, line):
        m = re.fullmatch(r"(\w+)\s+(\w+)\s+(\d+\.\d+)\s+(\d+)", line.strip())
        if m is None:
            raise ValueError(f"cannot read {line!r}")
        return cls(m[1], m[2], float(m[3]), int(m[4]))


def read(lines: Iterable[str]):
    for n, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            yield Item.read(line)
        except ValueError as e:
            print(f"line {n}: {e}")


items = list(read(io.StringIO(TEXT)))
items.sort(key=attrgetter("kind", "name"), reverse=True)
for kind, group in groupby(items, key=attrgetter("kind")):
    group = list(group)
    print(f"{kind:-^30}")
    for item in group:
        print(f"  {item.name:<10}{item.price:>8.2f}{item.count:>8,}{'' if item.count else ' !'}")
    print(f"  {'total':<10}{sum(i.worth for i in group):>8.2f}")
kinds = Counter(i.kind for i in items)
print(kinds, kinds.most_common(1), max(items, key=lambda i: i.worth), min(items))
by = defaultdict(list)
for i in items:
    by[i.kind].append(i._asdict())
print(json.dumps(by, indent=1)[:90].replace("\n", "/"))
print(json.loads(json.dumps(items[0])), items[0]._replace(count=5), items[0][1:3], Item._field_defaults)
print(Template("$name costs $$${price}").substitute(items[0]._asdict()))
print(textwrap.indent(textwrap.fill(" ".join(i.name for i in items) * 2, 20), "| "))
total, *rest = sorted((i.worth for i in items), reverse=True)
print(round(total, 2), [round(r, 2) for r in rest])
print(dict(sorted({i.name: i.count for i in items}.items(), key=itemgetter(1))))
Pair = namedtuple("Pair", "left right", defaults=(0,))
print(Pair(1), Pair(*"ab"), Pair(1) == (1, 0), Pair._make([3, 4]), Pair(1)._asdict(), Pair.__doc__)
out = io.StringIO()
print("a", 1, sep="-", end="!\n", file=out)
out.write("more")
print(repr(out.getvalue()), out.tell())
print(re.sub(r"(?P<n>\d+)", lambda m: str(int(m["n"]) * 2), "a1b22"), re.split(r"\s*[,;]\s*", "a , b;c"), [m.group() for m in re.finditer(r"[aeiou]", "inventory")])
