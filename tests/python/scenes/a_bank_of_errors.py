# A bank whose errors carry what went wrong, alone and in groups.
from __future__ import annotations
import sys, traceback, weakref
from contextlib import contextmanager, ExitStack
from functools import total_ordering, wraps
from typing import Final, Literal, overload, NewType, TypedDict, Annotated

Cents = NewType("Cents", int)
class Movement(TypedDict, total=False):
    kind: Literal["in", "out"]
    amount: int
class BankError(Exception):
    code: Final = 1
class NotEnough(BankError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
    def __reduce__(self): return type(self), (self.need, self.have)
class Frozen(BankError): code = 2

@total_ordering
class Money:
    __slots__ = ("cents",)
    def __init__(self, cents: int | str):
        if isinstance(cents, str):
            whole, _, part = cents.partition(".")
            cents = int(whole) * 100 + int(f"{part:0<2}" if part else 0)
        object.__setattr__(self, "cents", cents)
    def __setattr__(self, *a): raise AttributeError("money does not change")
    def __add__(self, o): return Money(self.cents + o.cents) if isinstance(o, Money) else NotImplemented
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __sub__(self, o): return Money(self.cents - o.cents)
    def __eq__(self, o): return isinstance(o, Money) and self.cents == o.cents
    def __lt__(self, o): return self.cents < o.cents if isinstance(o, Money) else NotImplemented
    def __hash__(self): return hash((Money, self.cents))
    def __divmod__(self, n): q, r = divmod(self.cents, n); return Money(q), Money(r)
    def __format__(self, spec):
        sign, (e, c) = "-" * (self.cents < 0), divmod(abs(self.cents), 100)
        return format(f"{sign}{e:,}.{c:02}", spec)
    def __repr__(self): return f"Money('{self}')"
    def __str__(self): return format(self)
    def __index__(self): return self.cents

def audited(fn):
    @wraps(fn)
    def wrapper(self, *a):
        try: result = fn(self, *a)
        except BankError as e:
            e.add_note(f"in {fn.__name__}{a}")
            self.trail.append((fn.__name__, a, type(e).__name__))
            raise
        self.trail.append((fn.__name__, a, result))
        return result
    return wrapper

class Account:
    _all: weakref.WeakValueDictionary[str, Account] = weakref.WeakValueDictionary()
    def __new__(cls, owner, *a):
        if (old := cls._all.get(owner)) is not None: return old
        self = super().__new__(cls); self.trail, self.frozen, self._balance = [], False, Money(0)
        cls._all[owner] = self
        return self
    def __init__(self, owner, start="0"):
        self.owner = owner
        if not self.trail: self.deposit(Money(start))
    balance = property(lambda self: self._balance, doc="what there is")
    @audited
    def deposit(self, m): self._balance += m; return self._balance
    @audited
    def withdraw(self, m):
        if self.frozen: raise Frozen(self.owner)
        if m > self._balance: raise NotEnough(m, self._balance)
        self._balance -= m; return m
    def __str__(self): return f"{self.owner:<6}{self.balance:>12}"

@contextmanager
def atomic(*accounts):
    with ExitStack() as undo:
        for a in accounts: undo.callback(setattr, a, "_balance", a._balance)
        yield
        undo.pop_all()
def transfer(src, dst, m):
    with atomic(src, dst):
        dst.deposit(m); src.withdraw(m)

ann, bob = Account("ann", "1000.5"), Account("bob", "20")
transfer(ann, bob, Money("250.25"))
print(ann, bob, sep="\n")
bob.frozen = True
errors = []
for s, d, m in ((bob, ann, "1"), (ann, bob, "9999"), (ann, bob, "1.5")):
    try: transfer(s, d, Money(m))
    except BankError as e: errors.append(e); print(type(e).__name__, e, e.code, e.__notes__)
try: raise ExceptionGroup("transfers", errors)
except* NotEnough as eg: print("group:", [(str(e.need), str(e.have)) for e in eg.exceptions])
except* Frozen as eg: print("frozen:", eg.exceptions[0].args)
print(sum([a.balance for a in (ann, bob)]), max(ann.balance, bob.balance), divmod(ann.balance, 7), [1, 2, 3][Money(1)], hex(Money(255)))
print(*ann.trail, sep="\n")
for bad in ("Money(1) + 1", "Money(1) < 1", "setattr(Money(1), 'cents', 5)", "ann.__class__.balance.__set__(ann, 1)", "Money('x')", "Money(1) * 2", "ann.balance.cents.real.x"):
    try: eval(bad)
    except Exception as e: print(bad, "->", *traceback.format_exception_only(e), end="")
print(Account("ann") is ann, len(Account._all), Money.__le__(Money(1), Money(2)), Account.balance.__doc__, Cents(5), Movement(kind="in", amount=3), Movement.__total__, Movement.__annotations__.keys())
del errors
del bob
print(sorted(Account._all), Annotated[int, "positive"].__metadata__, Literal["a", 1].__args__)
