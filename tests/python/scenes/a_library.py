# Books are lent, reserved and brought back late; what fails is undone.
from __future__ import annotations
import copy, io, json, re, sys, weakref
from abc import ABC, abstractmethod
from bisect import bisect_left, insort
from collections import Counter, defaultdict, deque, namedtuple
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import InitVar, asdict, dataclass, field, fields, replace
from enum import Enum, StrEnum, auto
from functools import lru_cache, partial, reduce, singledispatch, total_ordering
from itertools import chain, groupby, islice, starmap, zip_longest
from operator import attrgetter, methodcaller

@total_ordering
class Day:
    """A day of a year of 360 days."""
    __slots__ = ("n",)
    PATTERN = re.compile(r"(\d+)-(\d\d)-(\d\d)")
    def __new__(cls, n):
        if isinstance(n, Day): return n
        self = super().__new__(cls)
        if isinstance(n, str):
            if not (m := cls.PATTERN.fullmatch(n)): raise ValueError(f"not a day: {n!r}")
            y, mo, d = map(int, m.groups()); n = y * 360 + (mo - 1) * 30 + d - 1
        object.__setattr__(self, "n", n)
        return self
    def __setattr__(self, *a): raise AttributeError(f"{type(self).__name__} is immutable")
    def __eq__(self, o): return self.n == o.n if isinstance(o, Day) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, Day) else NotImplemented
    def __hash__(self): return hash((Day, self.n))
    def __add__(self, days): return Day(self.n + days) if isinstance(days, int) else NotImplemented
    def __sub__(self, o):
        match o:
            case Day(): return self.n - o.n
            case int(): return Day(self.n - o)
        return NotImplemented
    def __str__(self): y, r = divmod(self.n, 360); return f"{y:04}-{r // 30 + 1:02}-{r % 30 + 1:02}"
    def __repr__(self): return f"Day({str(self)!r})"
    def __copy__(self): return self
    def __deepcopy__(self, memo): return self
class Status(StrEnum):
    IN = auto(); OUT = auto(); RESERVED = auto(); LOST = auto()
class LibraryError(Exception):
    pass
class NotAvailable(LibraryError):
    def __init__(self, book, until=None): super().__init__(book.title, until); self.book, self.until = book, until
    def __str__(self): return f"{self.book.title!r} is {self.book.status}" + (f" until {self.until}" if self.until else "")
class LimitReached(LibraryError): ...
@dataclass(order=True)
class Book:
    sort_index: str = field(init=False, repr=False)
    isbn: str
    title: str = field(compare=False)
    authors: tuple[str, ...] = field(compare=False, default=())
    year: int = field(compare=False, default=0)
    status: Status = field(compare=False, default=Status.IN)
    queue: deque[str] = field(default_factory=deque, compare=False, repr=False)
    def __post_init__(self):
        self.sort_index = re.sub(r"^(the|a|an)\s+", "", self.title.casefold())
        if not self.isbn.isdigit(): raise ValueError(f"isbn {self.isbn!r}")
    def __hash__(self): return hash(self.isbn)
@dataclass
class Member:
    name: str
    limit: int = 2
    fines: int = 0
    extra: InitVar[int] = 0
    loans: dict[str, Day] = field(default_factory=dict)
    def __post_init__(self, extra): self.limit += extra
class Observer(ABC):
    @abstractmethod
    def on(self, event: str, **data): ...
class Journal(Observer):
    def __init__(self): self.lines = []
    def on(self, event, **data): self.lines.append(f"{data.pop('day')} {event:<9}" + " ".join(f"{k}={v}" for k, v in sorted(data.items())))
    def __iter__(self): yield from self.lines
    def __contains__(self, word): return any(word in l for l in self.lines)
class Library:
    LOAN, FINE = 14, 3
    def __init__(self, today="2024-01-01"):
        self.books: dict[str, Book] = {}; self.members: dict[str, Member] = {}
        self.today, self._observers, self._index = Day(today), weakref.WeakSet(), []
    def watch(self, o: Observer): self._observers.add(o); return o
    def tell(self, event, **data):
        for o in self._observers: o.on(event, day=self.today, **data)
    def add(self, *items: Book | Member):
        for item in items:
            match item:
                case Book(isbn=i): self.books[i] = item; insort(self._index, item)
                case Member(name=n): self.members[n] = item
                case _: raise TypeError(f"cannot add {type(item).__name__}")
        return self
    __iadd__ = lambda self, item: self.add(*item) if isinstance(item, (list, tuple)) else self.add(item)
    def lend(self, who, isbn):
        m, b = self.members[who], self.books[isbn]
        if len(m.loans) >= m.limit: raise LimitReached(f"{who} has {len(m.loans)} books")
        if b.status is Status.OUT:
            due = next(d for x in self.members.values() for i, d in x.loans.items() if i == isbn)
            raise NotAvailable(b, due)
        if b.status is Status.RESERVED and b.queue[0] != who: raise NotAvailable(b)
        if b.queue and b.queue[0] == who: b.queue.popleft()
        b.status, m.loans[isbn] = Status.OUT, self.today + self.LOAN
        self.tell("lend", who=who, isbn=isbn, due=m.loans[isbn])
    def give_back(self, who, isbn):
        m, b = self.members[who], self.books[isbn]
        late = max(0, self.today - m.loans.pop(isbn)); m.fines += late * self.FINE
        b.status = Status.RESERVED if b.queue else Status.IN
        self.tell("return", who=who, isbn=isbn, **({"late": late} if late else {}))
        return late
    def reserve(self, who, isbn):
        q = self.books[isbn].queue
        if who in q: raise LibraryError(f"{who} waits already, at place {q.index(who) + 1}")
        q.append(who); self.tell("reserve", who=who, isbn=isbn)
    @contextmanager
    def day(self, n):
        before = copy.deepcopy((self.books, self.members)); self.today += n
        try: yield self
        except LibraryError as e:
            self.books, self.members = before; self._index = sorted(self.books.values())
            e.add_note(f"undone on {self.today}"); raise
    def find(self, **want):
        test = lambda b: all((v(getattr(b, k)) if callable(v) else getattr(b, k) == v) for k, v in want.items())
        return list(filter(test, self._index))
    def from_title(self, start): i = bisect_left(self._index, start, key=attrgetter("sort_index")); return [b.title for b in self._index[i:] if b.sort_index.startswith(start)]
    def dump(self):
        def default(o):
            match o:
                case Day(): return str(o)
                case deque(): return list(o)
                case Book() | Member(): return {f.name: getattr(o, f.name) for f in fields(o) if f.init and f.repr or f.name == "queue"}
            raise TypeError(type(o).__name__)
        return json.dumps({"today": self.today, "books": [*self.books.values()], "members": [*self.members.values()]}, default=default, indent=None)
    @classmethod
    def load(cls, text):
        d = json.loads(text); lib = cls(d["today"])
        for b in d["books"]: lib.add(Book(**b | {"authors": tuple(b["authors"]), "status": Status(b["status"]), "queue": deque(b["queue"])}))
        for m in d["members"]: lib.add(Member(**m | {"loans": {k: Day(v) for k, v in m["loans"].items()}}))
        return lib
lib = Library(); j = lib.watch(Journal())
lib += [Book("101", "The Trial", ("Kafka",), 1925), Book("102", "A Room of One's Own", ("Woolf",), 1929), Book("103", "Good Omens", ("Gaiman", "Pratchett"), 1990)]
lib += Member("ann", extra=1); lib += Member("bob", 1)
lib.lend("ann", "101"); lib.reserve("bob", "101")
for act in (lambda: lib.lend("bob", "101"), lambda: lib.reserve("bob", "101"), lambda: lib.add(5), lambda: lib.lend("zoe", "1"), lambda: Book("x1", "t"), lambda: Day("2024-1-1"), lambda: Day(5) + "x", lambda: setattr(Day(3), "n", 1)):
    try: print("fine", act())
    except Exception as e: print(f"{type(e).__name__}: {e}")
lib.today += 20
print(lib.give_back("ann", "101"), lib.members["ann"], lib.books["101"].status, lib.books["101"])
try: lib.lend("ann", "101")
except NotAvailable as e: print(e, e.args, e.until)
lib.lend("bob", "101")
try:
    with lib.day(1):
        lib.lend("ann", "102"); lib.lend("bob", "103")
except LimitReached as e: print(e, e.__notes__, lib.books["102"].status, lib.members["ann"].loans)
with lib.day(2) as l: l.lend("ann", "103")
print(lib.from_title("t"), lib.from_title("r"), [b.title for b in sorted(lib.books.values(), reverse=True)], lib.find(year=lambda y: y > 1926, status="in"), lib.find(authors=("Kafka",)))
print(*j, sep="\n"); print("late=6" in j)
text = lib.dump(); again = Library.load(text)
print(again.dump() == text, again.books == lib.books, len(text), again.members["bob"].loans, json.loads(text)["books"][0]["queue"])
by = defaultdict(list)
for b in lib.books.values():
    for a in b.authors: by[a].append(b.year)
print({k: by[k] for k in sorted(by)}, Counter(b.status for b in lib.books.values()), {s.name: s for s in Status}, Status("out") is Status.OUT, f"{Status.IN:>6}|")
days = [Day(f"2024-{m:02}-15") for m in (3, 1, 2)]
print(min(days), sorted(days), days[0] - days[1], Day(0), Day("0001-01-01").n, len({*days, Day("2024-03-15")}), Day(days[0]) is days[0], days[0] >= days[1], days[0] == "x", copy.deepcopy(days)[0] is days[0])
del j
lib.tell("nobody hears"); print(len(lib._observers), replace(lib.books["102"], year=1).year, Member.__annotations__["loans"], [f.name for f in fields(Member)])
