# A language of words on a stack, compiled, run and taken apart.
import sys, io
from collections import deque, ChainMap
from contextlib import redirect_stdout
from enum import Enum, auto
from itertools import count
import operator as op

class Forth:
    PRIMS = {}
    def prim(name, n=0, *, prims=PRIMS):
        def deco(f):
            prims[name] = (n, f); return f
        return deco
    for sym, f in {"+": op.add, "-": op.sub, "*": op.mul, "/": op.floordiv, "mod": op.mod, "<": op.lt, ">": op.gt, "=": op.eq, "and": op.and_}.items():
        prim(sym, 2)(lambda self, a, b, f=f: [int(f(a, b))])
    @prim("dup", 1)
    def _(self, a): return a, a
    @prim("swap", 2)
    def _(self, a, b): return b, a
    @prim("over", 2)
    def _(self, a, b): return a, b, a
    @prim("drop", 1)
    def _(self, a): return ()
    @prim(".", 1)
    def _(self, a): print(a, end=" ")
    @prim("cr")
    def _(self): print()
    @prim(".s")
    def _(self): print(f"<{len(self.stack)}>", *self.stack, end=" ")
    @prim("words")
    def _(self): print(*sorted(self.words.maps[0]))
    @prim("!", 2)
    def _(self, v, addr): self.mem[addr] = v
    @prim("@", 1)
    def _(self, addr): return (self.mem.get(addr, 0),)
    del prim, sym, f
    class Error(Exception): pass
    def __init__(self): self.stack, self.words, self.mem, self.steps = [], ChainMap({}, self.PRIMS), {}, 0
    def compile(self, toks):
        code = []
        while toks:
            match toks.popleft().lower():
                case ":":
                    if not toks: raise self.Error("a name is missing")
                    name = toks.popleft(); self.words[name] = body = []
                    body.extend(self.compile(toks))
                case ";" | "then" | "loop" as end: self.end = end; return code
                case "else": self.end = "else"; return code
                case "if":
                    yes, no = self.compile(toks), []
                    if self.end == "else": no = self.compile(toks)
                    code.append(("if", yes, no))
                case "do": code.append(("do", self.compile(toks)))
                case '."':
                    text = []
                    while (t := toks.popleft()) != '"': text.append(t)
                    code.append(("say", " ".join(text)))
                case "variable": self.words[toks.popleft()] = [("push", 1000 + len(self.mem) + len(self.words.maps[0]))]
                case tok:
                    try: code.append(("push", int(tok, 0)))
                    except ValueError:
                        if tok not in self.words and tok != "i": raise self.Error(f"{tok} ?") from None
                        code.append(("call", tok))
        return code
    def run(self, code, loop=None):
        for inst in code:
            self.steps += 1
            if self.steps > 10_000: raise self.Error("too many steps")
            match inst:
                case "push", n: self.stack.append(n)
                case "say", text: print(text, end="")
                case "call", "i": self.stack.append(loop)
                case "call", name:
                    w = self.words[name]
                    if isinstance(w, list): self.run(w, loop); continue
                    n, f = w
                    if len(self.stack) < n: raise self.Error(f"stack underflow in {name}")
                    args = self.stack[len(self.stack) - n:]
                    del self.stack[len(self.stack) - n:]
                    self.stack.extend(f(self, *args) or ())
                case "if", yes, no: self.run(yes if self.stack.pop() else no, loop)
                case "do", body:
                    start, end = self.stack.pop(), self.stack.pop()
                    for i in range(start, end): self.run(body, i)
    def __call__(self, text):
        out = io.StringIO()
        with redirect_stdout(out):
            try: self.run(self.compile(deque(text.split()))); print("ok")
            except (self.Error, ZeroDivisionError, RecursionError, IndexError) as e: self.stack.clear(); print(f"{type(e).__qualname__}: {e}")
        return out.getvalue()
    def dis(self, name):
        def lines(code, depth=0):
            n = count()
            for c in code:
                yield f"{'  ' * depth}{next(n):>2} {c[0]:<5}" + (f"{c[1]!r}" if not isinstance(c[1], list) else "")
                for part in c[1:]:
                    if isinstance(part, list): yield from lines(part, depth + 1)
        return "\n".join(lines(self.words[name]))
f = Forth()
for line in [": sq dup * ;", "5 sq .", ": fact dup 1 > if dup 1 - fact * then ;", "10 fact . 20 fact .", '5 0 do i sq . loop cr', "1 2 3 .s drop over .s", '3 4 < if ." smaller " else ." not " then', "+ + + +", "nope", "1 0 /", "variable x 42 x ! x @ .", ": forever 1 forever ;", "forever", "0x1f 0b11 + .", "words", ": f2 2 0 do i . loop ; 3 0 do f2 loop"]:
    print(f"{line:45} {f(line)}", end="")
print(f.dis("fact"), f.dis("sq"), sep="\n--\n")
print(len(Forth.PRIMS), list(f.words.maps[0]), Forth.Error.__qualname__, Forth.PRIMS["dup"][1].__name__, sys.stdout is sys.__stdout__)
