# Cells that depend on each other, watched weakly, with cycles found.
import re, operator, gc, weakref
from collections import defaultdict
from contextlib import contextmanager
from functools import cached_property, partialmethod
from string import ascii_uppercase
from types import SimpleNamespace

class CircularReference(Exception):
    def __init__(self, path): super().__init__(" > ".join(path)); self.path = path

class Cell:
    def __init__(self, sheet, name):
        self._sheet = weakref.ref(sheet)
        self.name, self.source, self.deps, self.users = name, None, set(), weakref.WeakSet()
        self._value, self.stale = None, True
    @property
    def sheet(self): return self._sheet()
    def set(self, source):
        for d in self.deps: self.sheet[d, Cell].users.discard(self)
        self.source = source
        self.deps = set(re.findall(r"\b[A-Z]\d+\b", source[1:])) if isinstance(source, str) and source[:1] == "=" else set()
        for d in self.deps: self.sheet[d, Cell].users.add(self)
        self.touch()
    def touch(self, seen=()):
        if self.name in seen: raise CircularReference([*seen[seen.index(self.name):], self.name])
        self.stale = True
        self.sheet.notify(self.name)
        for u in sorted(self.users, key=lambda c: c.name): u.touch((*seen, self.name))
    @property
    def value(self):
        if self.stale:
            self._value = self.sheet.calc(self.source) if self.deps or str(self.source).startswith("=") else self.source
            self.stale = False
            self.sheet.computed += 1
        return self._value

class Names(dict):
    def __init__(self, sheet): self.sheet = sheet
    def __missing__(self, name):
        if re.fullmatch(r"[A-Z]\d+", name): return self.sheet[name]
        raise KeyError(name)

class Sheet:
    functions = {"SUM": lambda *a: sum(x for x in a if isinstance(x, (int, float))), "IF": lambda c, a, b: a if c else b, "LEN": len, "MAX": max}
    def __init__(self): self.cells, self.computed, self.log, self.quiet = {}, 0, [], False
    def __getitem__(self, key):
        match key:
            case (str(n), t) if t is Cell: return self.cells.setdefault(n, Cell(self, n))
            case str(n) if ":" in n:
                a, b = n.split(":")
                return [[self[f"{c}{r}"] for c in ascii_uppercase[ord(a[0]) - 65:ord(b[0]) - 64]] for r in range(int(a[1:]), int(b[1:]) + 1)]
            case str(n): return c.value if (c := self.cells.get(n)) else 0
        raise TypeError(f"bad key {key!r}")
    def __setitem__(self, name, source):
        cell = self[name, Cell]; old = cell.source
        try: cell.set(source)
        except CircularReference: cell.set(old); raise
    def __delitem__(self, n): self.cells.pop(n).set(None)
    def calc(self, source):
        text = re.sub(r"([A-Z]\d+):([A-Z]\d+)", lambda m: "*" + repr([f"{m[1]}:{m[2]}"]).join(["[x for r in cells(", "[0]) for x in r]"]), source[1:])
        try: return eval(text, {"__builtins__": {}, **self.functions, "cells": self.__getitem__}, Names(self))
        except ArithmeticError as e: return f"#{type(e).__name__}"
        except (NameError, TypeError, SyntaxError) as e: return f"#{type(e).__name__}: {str(e).split(' (')[0]}"
    def notify(self, name): self.quiet or self.log.append(name)
    @contextmanager
    def silently(self):
        self.quiet, old = True, self.quiet
        try: yield self
        finally: self.quiet = old
    def _fill(self, values, *, down): 
        for i, v in enumerate(values): self[f"A{i + 1}" if down else f"{ascii_uppercase[i]}1"] = v
    fill_down, fill_right = partialmethod(_fill, down=True), partialmethod(_fill, down=False)
    def __str__(self): return "\n".join(f"{n}: {c.source!r:<14} = {c.value!r}" for n, c in sorted(self.cells.items()))

s = Sheet()
s.fill_down([1, 2, 3.5])
s["B1"] = "=A1 + A2 * 2"; s["B2"] = "=SUM(A1:A3)"; s["B3"] = "=IF(B1 > 4, 'big', 'small')"; s["C1"] = "=B2 / (A1 - 1)"
print(s, s.computed)
s["A1"] = 5; print(s["B1"], s["B2"], s["B3"], s["C1"], s.computed, s.log[-6:])
try: s["A2"] = "=B1"
except CircularReference as e: print(type(e).__name__, e, e.path[0] == e.path[-1])
print(s["A2"], s["A1:B2"])
for bad in ("=1 +", "=nope", "=A1 + 'x'", "=LEN(5)", "=A1 ** 0.5", "=().__class__.__name__", "=[i for i in (1, 2)][A1 - 5]", "=open('x')", "=A9"):
    s["D1"] = bad; print(f"{bad:28}", s["D1"])
with s.silently(): s["A3"] = 0
print(len(s.log), s["B2"], [c.name for c in sorted(s["A1", Cell].users, key=operator.attrgetter("name"))])
del s["B1"]; gc.collect(); print(sorted(s.cells), sorted(c.name for c in s["A1", Cell].users))
try: s[5]
except TypeError as e: print(e)
cell = s["A1", Cell]; del s; gc.collect()
print(cell.sheet, cell.name)
try: cell.set(1)
except AttributeError as e: print(e)
