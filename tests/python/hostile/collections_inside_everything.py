# The collector runs inside every method that the language asks for, and inside `__del__`.
import gc
import sys

sys.unraisablehook = lambda failure: print("ignored:", failure.exc_type.__name__)


class Everything:
    def __len__(self):
        gc.collect()
        return 3

    def __getitem__(self, at):
        gc.collect()
        if at > 3:
            raise IndexError
        return at

    def __eq__(self, other):
        gc.collect()
        return True

    def __hash__(self):
        gc.collect()
        return 1

    def __lt__(self, other):
        gc.collect()
        return False

    def __bool__(self):
        gc.collect()
        return True

    def __index__(self):
        gc.collect()
        return 1

    def __getattr__(self, name):
        gc.collect()
        raise AttributeError(name)

    def __repr__(self):
        gc.collect()
        return "everything"

    def __format__(self, how):
        gc.collect()
        return how or "all"

    def __enter__(self):
        gc.collect()
        return self

    def __exit__(self, *failure):
        gc.collect()
        return True


it = Everything()
print({Everything(): 1, Everything(): 2}, [1, 2][it], sorted([Everything(), it]))
print(f"{it}{it!r:>12}{it:x}", "%s" % it, {Everything(), it}, [it].index(it), max(it, it))
a, b, *c = it
print(a, b, c, list(it), hasattr(it, "tea"), 2 in it, bool(it), "abc"[it:])
with it:
    1 / 0


class Collects:
    died = 0

    def __del__(self):
        gc.collect()
        Collects.died += 1


things = [Collects() for _ in range(50)]
things.clear()
print(Collects.died)


class Returns:
    kept = []

    def __init__(self):
        self.me = self

    def __del__(self):
        Returns.kept.append(self)


for _ in range(3):
    Returns()
    gc.collect()
    print(len(Returns.kept), gc.collect())
Returns.kept.clear()
print(gc.collect(), len(Returns.kept))


class Raises:
    def __del__(self):
        raise BaseException("raised")


class Leaves:
    def __del__(self):
        sys.exit(3)


class Forgets:
    def __del__(self):
        del type(self).__del__


class Becomes:
    def __del__(self):
        self.__dict__.clear()
        self.__class__ = Forgets


for kind in Raises, Leaves, Forgets, Forgets, Becomes:
    kind()
    thing = kind()
    thing.things = [thing]
    del thing
    gc.collect()
    print(kind.__name__, "went")


def waits():
    try:
        yield 1
    finally:
        gc.collect()
        print("finally")
        try:
            yield 2
        except BaseException as error:
            print(type(error).__name__)


waiting = waits()
next(waiting)
del waiting
waiting = waits()
next(waiting)
cycle = [waiting]
cycle.append(cycle)
del waiting, cycle
gc.collect()
