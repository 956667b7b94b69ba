# Dataclasses with slots.
import sys, gc, weakref, copy
from dataclasses import dataclass, field, fields, asdict, astuple, replace, KW_ONLY, InitVar, is_dataclass


@dataclass(slots=True, order=True)
class Order:
    number: int
    lines: list = field(default_factory=list, compare=False)
    _: KW_ONLY
    paid: bool = False


@dataclass(slots=True, weakref_slot=True, kw_only=True)
class Customer:
    name: str
    orders: list[Order] = field(default_factory=list, repr=False)
    discount: InitVar[int] = 0

    def __post_init__(self, discount):
        self.name = self.name.title()
        print("discount", discount)


a, b = Order(2, ["x"]), Order(1, paid=True)
print(a, b, a > b, sorted([a, b]))
print(Order.__slots__, Customer.__slots__, Order.__match_args__)
try:
    a.other = 1
except AttributeError as e:
    print(str(e)[:39])
try:
    weakref.ref(a)
except TypeError as e:
    print(e)
c = Customer(name="ann lee", orders=[a], discount=3)
r = weakref.ref(c)
print(c, r() is c)
print(asdict(c), astuple(c))
print([f.name for f in fields(Customer)], [f.default for f in fields(Order)][0].__class__.__name__)
print(replace(a, number=9), is_dataclass(a))
try:
    hash(a)
except TypeError as e:
    print(e)
d = copy.deepcopy(c)
print(d.orders[0] is c.orders[0], d == c, d.orders == c.orders)
del c
print(r())
try:
    Customer("x")
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as e:
    print(e)
print(sys.getsizeof(a), a.__getstate__() if hasattr(a, "__getstate__") else None)


@dataclass
class Node:
    value: int
    parent: "Node | None" = field(default=None, repr=False, compare=False)
    children: list["Node"] = field(default_factory=list)

    def add(self, value):
        child = Node(value, self)
        self.children.append(child)
        return child


root = Node(1)
root.add(2).add(3)
print(root)
gc.collect()
del root
print(gc.collect())
