# print: separators, endings, and what str and repr make of things.
print("a", 1, 1.5, None, True, [1, "a"], ("x",), {"k": "v"}, sep=", ", end="!\n")
print()
print("one", end="")
print(" two")
print(*[1, 2, 3], sep="-")
print("a\nb", ["a\nb"], sep=" | ")


class Silent:
    pass


class Named:
    def __repr__(self):
        return "<a name>"


class Both:
    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


print(Named(), [Named()], str(Named()), Both(), [Both()], {"k": Both()}, (Both(),))
print(repr(Silent()).startswith("<__main__.Silent object at 0"), Silent, int, len, type(None))
print([None, True, 1.0, "it's", ..., range(3), slice(1)], set(), frozenset())
print(ValueError("x"), [ValueError("x", 1)], KeyError("k"), [KeyError], str(KeyError("k")))
print("flush", flush=True)


def f():
    pass


class Outer:
    class Inner:
        def method(self):
            pass


print(repr(f)[:12], Outer.Inner, repr(Outer.Inner.method)[:30], Outer.Inner.__qualname__, f.__qualname__)
print(type(f), type(f()), type(Outer().Inner().method), type(print), type([].append), type(x for x in []))
