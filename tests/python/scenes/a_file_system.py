# A file system in memory, with paths, rights and a shell.
from __future__ import annotations
import io, re, weakref, gc
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntFlag
from functools import cached_property, reduce, total_ordering
from itertools import chain, count
from operator import attrgetter, truediv

class Mode(IntFlag):
    X = 1; W = 2; R = 4
    ALL = R | W | X
    def __str__(self): return "".join(m.name.lower() if m in self else "-" for m in (Mode.R, Mode.W, Mode.X))
class FSError(OSError):
    def __str__(self): return f"{self.strerror}: {self.filename}"
_ino = count(1)
@total_ordering
class Node(ABC):
    def __init__(self, name, parent=None, mode=Mode.ALL):
        self.name, self.mode, self.ino = name, mode, next(_ino)
        self._parent = weakref.ref(parent) if parent is not None else None
    @property
    def parent(self): return self._parent() if self._parent else self
    @property
    def path(self): return "/" if self.parent is self else f"{self.parent.path.rstrip('/')}/{self.name}"
    @abstractmethod
    def size(self) -> int: ...
    def __fspath__(self): return self.path
    def __lt__(self, o): return self.name < o.name
    def __repr__(self): return f"{type(self).__name__}({self.path!r})"
class File(Node):
    data = b""
    def size(self): return len(self.data)
    @contextmanager
    def open(self, mode="r"):
        need = {"r": Mode.R, "w": Mode.W, "a": Mode.W}[mode[0]]
        if need not in self.mode: raise FSError(13, "Permission denied", self.path)
        buf = io.BytesIO(b"" if mode[0] == "w" else self.data)
        buf.seek(0, 2 if mode[0] == "a" else 0)
        yield buf
        if need is Mode.W: self.data = buf.getvalue()
class Dir(Node):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.kids: dict[str, Node] = {}
    def size(self): return sum(k.size() for k in self)
    def __iter__(self) -> Iterator[Node]: return iter(sorted(self.kids.values()))
    def __len__(self): return len(self.kids)
    def __truediv__(self, name):
        match name:
            case "" | ".": return self
            case "..": return self.parent
        try: return self.kids[name]
        except KeyError: raise FSError(2, "No such file or directory", f"{self.path.rstrip('/')}/{name}") from None
    def resolve(self, path): return reduce(truediv, path.split("/"), self.root if path.startswith("/") else self)
    @property
    def root(self): return self if self.parent is self else self.parent.root
    def make(self, kind, name, **k):
        if name in self.kids: raise FSError(17, "File exists", f"{self.path}/{name}")
        self.kids[name] = node = kind(name, self, **k); return node
    def walk(self):
        dirs = [k for k in self if isinstance(k, Dir)]
        yield self, dirs, [k for k in self if not isinstance(k, Dir)]
        for d in dirs: yield from d.walk()
    def glob(self, pattern):
        rx = re.compile(re.escape(pattern).replace(r"\*\*/", "(?:.*/)?").replace(r"\*", "[^/]*").replace(r"\?", "[^/]"))
        for d, ds, fs in self.walk():
            for n in chain(ds, fs):
                if rx.fullmatch(n.path.removeprefix(self.path).lstrip("/")): yield n
class Shell:
    def __init__(self): self.root = self.cwd = Dir(""); self.out = io.StringIO()
    def run(self, line):
        cmd, *args = re.findall(r'"[^"]*"|\S+', line); args = [a.strip('"') for a in args]
        try: result = getattr(self, f"do_{cmd}")(*args)
        except AttributeError as e:
            if e.name != f"do_{cmd}": raise
            result = f"{cmd}: command not found"
        except TypeError as e: result = f"usage: {str(e).partition(') ')[2]}"
        except OSError as e: result = f"{cmd}: {e} [{e.errno} {type(e).__name__}]"
        print(f"{self.cwd.path}$ {line}", *([result] if isinstance(result, str) else result or ()), sep="\n    ", file=self.out)
    def do_mkdir(self, *names):
        for n in names: reduce(lambda d, p: d.kids.get(p) or d.make(Dir, p), n.split("/"), self.cwd)
    def do_cd(self, path="/"): self.cwd = self.cwd.resolve(path)
    def do_write(self, name, text, mode="w"):
        f = self.cwd.kids.get(name) or self.cwd.make(File, name)
        with f.open(mode) as b: b.write(text.encode())
    def do_cat(self, name):
        with self.cwd.resolve(name).open() as b: return b.read().decode()
    def do_ls(self, path="."): return (f"{'d' if isinstance(n, Dir) else '-'}{n.mode} {n.size():>4} {n.name}" for n in self.cwd.resolve(path))
    def do_chmod(self, mode, name): self.cwd.resolve(name).mode = Mode(int(mode))
    def do_find(self, pattern): return [n.path for n in self.cwd.glob(pattern)]
    def do_rm(self, name):
        n = self.cwd.resolve(name)
        if isinstance(n, Dir) and len(n): raise FSError(39, "Directory not empty", n.path)
        del n.parent.kids[n.name]
    def do_du(self): return [f"{d.size():>5} {d.path} ({len(ds)} dirs, {len(fs)} files)" for d, ds, fs in self.cwd.walk()]
sh = Shell()
for l in ['mkdir usr/local/bin tmp etc', 'ls', 'cd etc', 'write hosts "127.0.0.1 localhost"', 'write hosts "!" a', 'cat hosts', 'chmod 4 hosts', 'write hosts x', 'ls', 'cd ../usr/local', 'write a.py "print(1)"', 'write b.py ""', 'cat nothing', 'cd /', 'find **/*.py', 'find *', 'rm usr', 'rm etc/hosts', 'rm etc', 'du', 'fly', 'cat', 'chmod 9 usr', 'ls ..', 'cd tmp/../../..', 'rm usr/local/a.py now']: sh.run(l)
print(sh.out.getvalue(), end="")
leaf = sh.root.resolve("usr/local/bin"); print(leaf, leaf.root is sh.root, leaf > sh.root.resolve("etc") if "etc" in sh.root.kids else leaf.ino, sh.root.resolve("usr") == leaf.parent.parent)
top = weakref.ref(sh.root); del sh; gc.collect()
print(top(), leaf.parent, leaf.name)
print(FSError(2, "x", "y").filename, isinstance(OSError(2, "no"), FileNotFoundError), OSError(13, "p", "f"), repr(OSError(17, "e")), Mode.R | Mode.X, Mode(6)._name_, Mode(3) == 3)
