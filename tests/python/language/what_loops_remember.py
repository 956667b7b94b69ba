# What an instruction remembers of the last time must stay true: properties, functions of
# modules, attributes of classes, texts that grow.
import math
import sys


class Base:
    @property
    def size(self):
        return self.width * 2

    def __init__(self, width):
        self.width = width


class Plain:
    def __init__(self, size):
        self.size = size


class Other(Base):
    @property
    def size(self):
        return -1


def sizes(things):
    return [thing.size for thing in things]


mixed = [Base(1), Base(2), Plain(7), Base(3), Other(4), Plain(8), Base(5)]
print(sizes(mixed), sizes(mixed))
mixed[0].__dict__["size"] = "own"
print(sizes(mixed))
Base.size = property(lambda self: "another")
print(sizes(mixed))
Base.size = 12
print(sizes(mixed))
del mixed[0].__dict__["size"]
print(sizes(mixed))


# Who else holds the object while a property is got.
class Counted:
    @property
    def count(self):
        return sys.getrefcount(self)


def counts(thing, n):
    return {thing.count for _ in range(n)}


print(max(counts(Counted(), 20)))


class Fallback:
    @property
    def broken(self):
        raise AttributeError("broken")

    @property
    def odd(self):
        raise ValueError(self.__class__.__name__)

    def __getattr__(self, name):
        return f"no {name}"


fallback = Fallback()
for _ in range(4):
    print(fallback.broken, end=" ")
    try:
        fallback.odd
    except ValueError as error:
        print(error, error.__traceback__.tb_next.tb_frame.f_code.co_name)


class Deep:
    depth = 0

    @property
    def deeper(self):
        Deep.depth += 1
        return self.deeper


try:
    Deep().deeper
except RecursionError as error:
    print(error, Deep.depth > 100)


class Yields:
    @property
    def some(self):
        yield from range(3)

    def closed(n):
        return property(lambda self: n)

    seven = closed(7)


several = Yields()
print([list(several.some) for _ in range(3)], [several.seven for _ in range(3)])


def roots(n):
    return [math.sqrt(i) for i in range(n)]


print(roots(3))
kept, math.sqrt = math.sqrt, lambda x: "not a root"
print(roots(3))
math.sqrt = kept
math.more = 1
print(roots(3))


class Flag:
    state = False

    def read(self):
        return self.state


flag = Flag()
for value in (False, True, True, True, False):
    Flag.state = value
    print(flag.read(), end=" ")
print()


def grow(text, n):
    before = []
    for i in range(n):
        text += "é" if i % 3 else "x"
        if i % 4 == 0:
            before.append(text)
    return text, before, {text: 1}


text, before, table = grow("ab", 10)
print(text, before, table[text], text in table, len(text), text[3], hash(text) == hash(text[:]))


def doubled(text):
    text += text
    text += text
    again = text
    text += "!"
    text += ""
    return again, text, text[-2:]


print(doubled("ab"), doubled(""), "".join(["a", "b"]) + "c")
