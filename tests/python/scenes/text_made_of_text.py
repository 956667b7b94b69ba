# Tags, a markup, templates that compile themselves, and what differs in documents.
import json, re, string, textwrap, io
from collections import Counter, defaultdict, deque
from contextlib import contextmanager, ExitStack
from functools import partial, singledispatch
from itertools import groupby, zip_longest

class Tag:
    stack: list = []
    def __init__(self, name, text="", **attrs):
        self.name, self.attrs, self.kids = name, {k.rstrip("_").replace("_", "-"): v for k, v in attrs.items()}, [text] if text else []
        if Tag.stack: Tag.stack[-1].kids.append(self)
    def __class_getitem__(cls, name): return partial(cls, name)
    def __enter__(self): Tag.stack.append(self); return self
    def __exit__(self, *a): assert Tag.stack.pop() is self
    def __str__(self): return "\n".join(self.lines())
    def lines(self, pad=""):
        attrs = "".join(f' {k}="{v}"' if v is not True else f" {k}" for k, v in self.attrs.items() if v not in (None, False))
        if all(isinstance(k, str) for k in self.kids):
            yield f"{pad}<{self.name}{attrs}>{''.join(self.kids)}</{self.name}>"; return
        yield f"{pad}<{self.name}{attrs}>"
        for k in self.kids: yield from k.lines(pad + "  ") if isinstance(k, Tag) else [pad + "  " + k]
        yield f"{pad}</{self.name}>"
with Tag["div"](class_="box", data_id=5, hidden=True, off=None) as d:
    Tag["h1"]("Title")
    with Tag["ul"]():
        for i in "ab": Tag["li"](i.upper(), id=i)
print(d)

def markdown(text):
    out, para = [], []
    def flush():
        if para: out.append(f"<p>{inline(' '.join(para))}</p>"); para.clear()
    inline = lambda s: re.sub(r"\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[(?P<t>[^]]+)\]\((?P<u>[^)]+)\)", lambda m: f"<b>{m[1]}</b>" if m[1] else f"<i>{m[2]}</i>" if m[2] else f"<code>{m[3]}</code>" if m[3] else f'<a href="{m["u"]}">{m["t"]}</a>', s)
    lines = deque(text.strip().splitlines())
    while lines:
        line = lines.popleft()
        match re.match(r"(#+) (.*)|[-*] (.*)|(```)(\w*)|(\s*)$", line):
            case None: para.append(line.strip())
            case re.Match(lastindex=2) as m: flush(); out.append(f"<h{len(m[1])}>{inline(m[2])}</h{len(m[1])}>")
            case m if m[3]:
                flush(); items = [m[3]]
                while lines and lines[0][:2] in ("- ", "* "): items.append(lines.popleft()[2:])
                out.append("<ul>" + "".join(f"<li>{inline(i)}</li>" for i in items) + "</ul>")
            case m if m[4]:
                flush(); code = []
                while (l := lines.popleft()) != "```": code.append(l)
                out.append(f"<pre class={m[5] or 'text'!r}>" + textwrap.dedent("\n".join(code)) + "</pre>")
            case _: flush()
    flush(); return "\n".join(out)
print(markdown("""
# Hello *you*
Some **bold** text with `code`
and a [link](http://x.y/?a=b&c).

- one
- two **2**
```py
    def f():
        return 1
```
## End"""))
class Template:
    RX = re.compile(r"\{\{(.+?)\}\}|\{%\s*(.+?)\s*%\}", re.S)
    def __init__(self, text):
        code, pad, pos = ["def render(out, ctx):"], 1, 0
        emit = lambda s: code.append("    " * pad + s)
        for m in self.RX.finditer(text):
            if text[pos:m.start()]: emit(f"out({text[pos:m.start()]!r})")
            pos = m.end()
            if m[1]:
                name, *filters = map(str.strip, m[1].split("|"))
                for f in filters: name = f"ctx['filters'][{f!r}]({name})"
                emit(f"out(str({name}))")
            elif m[2].startswith("end"): pad -= 1
            elif m[2].startswith(("else", "elif")): pad -= 1; emit(m[2] + ":"); pad += 1
            else: emit(m[2] + ":"); pad += 1
        emit(f"out({text[pos:]!r})")
        self.source = "\n".join(code)
    def render(self, **ctx):
        ns = {"ctx": ctx, **ctx}; exec(compile(self.source, "<template>", "exec"), ns)
        buf = io.StringIO(); ns["render"](buf.write, ctx); return buf.getvalue()
t = Template("Dear {{ name | upper }},\n{% for i, (k, v) in enumerate(items.items(), 1) %}{% if v %}{{i}}. {{k|title}}: {{ f'{v:.2f}' }}\n{% else %}{{i}}. nothing\n{% end %}{% end %}Bye.")
print(t.source); print(t.render(name="ann", items={"tea": 2, "milk": 0, "bread": 1.5}, filters={"upper": str.upper, "title": str.title}))
try: Template("{{ missing }}").render()
except NameError as e: print(type(e).__name__, e)
try: Template("{% if %}").render()
except SyntaxError as e: print(type(e).__name__, e.msg, e.filename, e.lineno)
@singledispatch
def diff(a, b, path="$"):
    if a != b or type(a) is not type(b): yield f"{path}: {a!r} -> {b!r}"
@diff.register
def _(a: dict, b, path="$"):
    if not isinstance(b, dict): yield from diff.dispatch(object)(a, b, path); return
    for k in sorted(a.keys() | b.keys(), key=str):
        match k in a, k in b:
            case True, True: yield from diff(a[k], b[k], f"{path}.{k}")
            case True, _: yield f"{path}.{k}: removed"
            case _: yield f"{path}.{k}: added {json.dumps(b[k])}"
@diff.register(list)
def _(a, b, path="$"):
    for i, (x, y) in enumerate(zip_longest(a, b, fillvalue=...)):
        if y is ...: yield f"{path}[{i}]: removed"
        elif x is ...: yield f"{path}[{i}]: added {y!r}"
        else: yield from diff(x, y, f"{path}[{i}]")
one = json.loads('{"a": 1, "b": [1, 2, {"c": null}], "d": {"e": "x"}, "f": 1.0}')
two = json.loads('{"a": 1, "b": [1, 3, {"c": false}, 9], "d": [], "g": {"h": []}, "f": 1}')
print(*diff(one, two), sep="\n")
print(json.dumps(one, indent="\t", sort_keys=True).expandtabs(2), json.dumps("\u2028é\x7f</", ensure_ascii=False), json.dumps({1.5: 1, True: 2, None: 3}), json.loads("[NaN, -Infinity, 1E5, -0, \"\\ud83d\\ude00\"]"), json.dumps([1, [2, {}], []], indent=1))
words = "the cat sat on the mat the end".split()
print([(k, len(list(g))) for k, g in groupby(sorted(words))], string.Template("$x ${y}z").safe_substitute(x=1), textwrap.fill("word " * 12, 20, initial_indent="* ", subsequent_indent="  "))
