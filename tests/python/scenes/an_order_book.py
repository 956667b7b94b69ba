# An order book: what is bought meets what is sold, by price and by time.
from __future__ import annotations
import heapq
from collections import Counter, namedtuple
from dataclasses import dataclass, field
from enum import Enum, auto
from fractions import Fraction
from itertools import count
from operator import attrgetter
from statistics import mean, median, pstdev

class Side(Enum):
    BUY = auto()
    SELL = auto()
    @property
    def other(self) -> Side:
        return Side.SELL if self is Side.BUY else Side.BUY

Trade = namedtuple("Trade", "buyer seller price qty")
_ids = count(100)

@dataclass
class Order:
    who: str
    side: Side
    price: Fraction
    qty: int
    id: int = field(default_factory=lambda: next(_ids))
    def __lt__(self, other: Order) -> bool:
        if self.price == other.price:
            return self.id < other.id
        return (self.price < other.price) is (self.side is Side.SELL)
    def __str__(self):
        return f"#{self.id} {self.who:<5}{self.side.name:>5} {self.qty:>3} @ {float(self.price):.2f}"

class Book:
    def __init__(self):
        self.sides: dict[Side, list[Order]] = {s: [] for s in Side}
        self.trades: list[Trade] = []
    def place(self, who, side, price, qty):
        order = Order(who, side, Fraction(price), qty)
        against = self.sides[side.other]
        while order.qty and against and self.crosses(order, against[0]):
            best = against[0]
            n = min(order.qty, best.qty)
            buyer, seller = (order, best) if side is Side.BUY else (best, order)
            self.trades.append(Trade(buyer.who, seller.who, best.price, n))
            order.qty -= n
            best.qty -= n
            if not best.qty:
                heapq.heappop(against)
        if order.qty:
            heapq.heappush(self.sides[side], order)
        return order
    @staticmethod
    def crosses(a, b):
        buy, sell = (a, b) if a.side is Side.BUY else (b, a)
        return buy.price >= sell.price
    def show(self):
        for side in Side:
            print(side, *map(str, sorted(self.sides[side])), sep="\n  ")

book = Book()
for line in """ann buy 10.5 100
bob sell 10.75 50
cy sell 10.6 30
dee buy 10.7 40
eve sell 10.25 200
fay buy 21/2 20
gus buy 10.5 15""".splitlines():
    who, side, price, qty = line.split()
    print(book.place(who, Side[side.upper()], price, int(qty)))
book.show()
for t in book.trades:
    print(t, float(t.price))
prices = [t.price for t in book.trades]
print(mean(prices), median(prices), round(pstdev(map(float, prices)), 4), sum(t.price * t.qty for t in book.trades))
volume = Counter()
for t in book.trades:
    volume.update({t.buyer: t.qty, t.seller: t.qty})
print(volume.most_common(), max(book.trades, key=attrgetter("qty"))._asdict())
print(heapq.nsmallest(2, book.trades, key=lambda t: t.price), Trade._fields, Trade._make("abcd")._replace(qty=0))
print(Order.__annotations__["side"], repr(Order("x", Side.BUY, Fraction(1, 3), 1, 5)))
