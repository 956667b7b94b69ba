# A linked list.
import sys, gc


class Link:
    __slots__ = ("value", "prev", "next", "__weakref__")

    def __init__(self, value):
        self.value, self.prev, self.next = value, None, None

    def __repr__(self):
        return f"<{self.value}>"


class DList:
    def __init__(self, items=()):
        self.head = self.tail = None
        self.n = 0
        for i in items:
            self.append(i)

    def append(self, value):
        link = Link(value)
        if self.tail is None:
            self.head = self.tail = link
        else:
            link.prev, self.tail.next, self.tail = self.tail, link, link
        self.n += 1
        return self

    def __iter__(self):
        at = self.head
        while at:
            yield at.value
            at = at.next

    def __reversed__(self):
        at = self.tail
        while at:
            yield at.value
            at = at.prev

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if i < 0:
            i += self.n
        if not 0 <= i < self.n:
            raise IndexError(f"no item {i}")
        for k, v in enumerate(self):
            if k == i:
                return v

    def __contains__(self, x):
        return any(v == x for v in self)

    def __eq__(self, o):
        return isinstance(o, DList) and list(self) == list(o)

    __hash__ = None


d = DList("abcde")
print(list(d), list(reversed(d)), d[-1], d[1:4], d[::-2], "c" in d, "z" in d, len(d), bool(DList()))
try:
    d[9]
except IndexError as e:
    print(e)
print(d == DList("abcde"), d != DList("x"))
try:
    {d}
except TypeError as e:
    print(e)
gc.collect()
del d
print(gc.collect())
long = None
for i in range(20000):
    long = (i, long)
del long
deep = []
for i in range(20000):
    deep = [deep]
del deep
print("deep ok")
