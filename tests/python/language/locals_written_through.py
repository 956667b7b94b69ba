# Since 3.13, `f_locals` of a function's frame reads and writes the variables themselves; `locals()`
# is a new dict each time. Before, both were the dict of a moment. (PEP 667)
import gc
import sys
import weakref


def show(what, f):
    try:
        print(what, "->", f())
    except BaseException as error:
        print(what, "->", type(error).__name__, error)


def frame_of():
    return sys._getframe(1)


print("--- written from outside")


def change(frame, **values):
    for name, value in values.items():
        frame.f_locals[name] = value


def plain(a):
    b = 2
    change(sys._getframe(), a=10, b=20, later=30, other=40)
    print(a, b, sorted(set(locals()) - {"later"}))
    try:
        later
    except NameError as error:
        print(type(error).__name__)
    else:
        print(later)
    if a < 0:
        later = None
    print("other" in sys._getframe().f_locals)


plain(1)


def around():
    inner = "first"
    shared = "first"

    def read():
        change(sys._getframe(), inner="third")
        return inner

    change(sys._getframe(), inner="second", shared="second")
    print(inner, shared, (lambda: shared)())
    print(read(), inner)


around()

print("--- generators")


def counting():
    n = 0
    while n < 10:
        yield n
        n += 1


g = counting()
print(next(g), next(g))
change(g.gi_frame, n=7)
print(next(g), g.gi_frame.f_locals == {"n": 8})
g = counting()
change(g.gi_frame, n=5)
print(next(g))

print("--- finished frames")


def fails(argument):
    local = [argument]
    raise ValueError(argument)


try:
    fails("x")
except ValueError as error:
    frame = error.__traceback__.tb_next.tb_frame
print(dict(frame.f_locals))
change(frame, local="new", more=1)
print(sorted(frame.f_locals.items()))
frame.clear()
print(dict(frame.f_locals))

print("--- modules and classes")
print(sys._getframe().f_locals is globals(), locals() is globals())


class Body:
    x = 1
    sys._getframe().f_locals["y"] = 2
    locals()["z"] = 3
    print(x, y, z, sys._getframe().f_locals is locals())
    kept = sys._getframe()


print(Body.y, Body.z, sorted(name for name in Body.kept.f_locals if name[0] != "_"))
print([sorted(locals()) for unit in [1]] and "done")


print("--- as a mapping")


def proxied(a, b):
    p = sys._getframe().f_locals
    print(type(p), p is sys._getframe().f_locals, p == sys._getframe().f_locals, p == locals(), len(p))
    print(type(p.keys()), type(p.values()), type(p.items()), type(iter(p)), type(p.copy()))
    print(p, p.keys(), list(p), list(reversed(p)))
    print("a" in p, "c" in p, 5 in p, p.get("a"), p.get("c"), p.get("c", 3), p["b"])
    print(sorted(p | {"a": 5, "q": 6}), sorted({"q": 6} | p), p != {}, bool(p))
    print(p.setdefault("a", 8), p.setdefault("fresh", 9), p.setdefault("bare"))
    p.update({"a": 100, "b": 200})
    p |= {"b": 300}
    print(a, b, type(p))
    p[5] = "five"
    print(p[5], {k: v for k, v in locals().items() if k != "p"})
    match p:
        case {"a": found}:
            print("found", found)
    other = frame_of()
    show("del", lambda: p.__delitem__("a"))
    show("del more", lambda: p.__delitem__("zz"))
    show("pop", lambda: p.pop("a"))
    show("clear", lambda: p.clear())
    show("missing", lambda: p["zz"])
    show("a list", lambda: p[[]])
    show("set at a list", lambda: p.__setitem__([], 1))
    show("list in it", lambda: [] in p)
    show("update", lambda: p.update([("a", 1)]))
    show("update by name", lambda: p.update(a=1))
    show("or", lambda: p | 5)
    show("hash", lambda: hash(p))
    show("attribute", lambda: p.x)
    show("set attribute", lambda: setattr(p, "x", 1))
    show("made", lambda: type(p)())
    show("made of 5", lambda: type(p)(5))
    show("derived", lambda: type("D", (type(p),), {}))
    print(type(p)(other) == p)


if sys.version_info >= (3, 13):
    proxied(1, 2)


print("--- counts and lifetimes")


class Thing:
    pass


def counts():
    thing = Thing()
    before = sys.getrefcount(thing)
    p = sys._getframe().f_locals
    same = sys.getrefcount(thing) - before
    p["added"] = thing
    one = sys.getrefcount(thing) - before
    p["added"] = None
    again = sys.getrefcount(thing) - before
    p["thing"] = None
    print(same, one, again, gc.is_tracked(p), [type(r).__name__ for r in gc.get_referents(p)])
    return p


def keeps():
    local = Thing()
    ref = weakref.ref(local)
    return sys._getframe().f_locals, ref


if sys.version_info >= (3, 13):
    p = counts()
    print(p["thing"], p["added"])
    p, ref = keeps()
    print(ref() is p["local"])
    p["local"] = 1
    print(ref())
    p = None

    def circle():
        thing = Thing()
        thing.p = sys._getframe().f_locals
        return weakref.ref(thing)

    gc.collect()
    ref = circle()
    print(ref() is not None, gc.collect() > 0, ref())

    import collections.abc

    print([name for name in collections.abc.__all__ if name != "ByteString"
           and isinstance((lambda: sys._getframe().f_locals)(), getattr(collections.abc, name))])
