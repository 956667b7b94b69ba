# Members of weak containers die while these are gone through, and callbacks make and kill others.
import gc
import sys
import weakref


class Cup:
    def __init__(self, number):
        self.number = number


def attempt(what, job):
    try:
        print(what, job())
    except (RuntimeError, KeyError, TypeError) as error:
        print(what, type(error).__name__, error)


cups = [Cup(number) for number in range(5)]
weak_set = weakref.WeakSet(cups)
by_number = weakref.WeakValueDictionary(enumerate(cups))
by_cup = weakref.WeakKeyDictionary((cup, 1) for cup in cups)


def lose(members):
    cups[:] = [Cup(number) for number in range(5)]
    weak_set.update(cups)
    by_number.update(enumerate(cups))
    by_cup.update((cup, 1) for cup in cups)
    gone_through = 0
    for member in members():
        gone_through += 1
        member = None
        cups.clear()
        gc.collect()
    return gone_through, len(weak_set), len(by_number), len(by_cup)


attempt("set", lambda: lose(weak_set.__iter__))
attempt("values", lambda: lose(by_number.values))
attempt("items", lambda: lose(by_number.items))
attempt("keys", lambda: lose(by_cup.keys))


def add(container):
    for member in container:
        cups.append(Cup(9))
        container[cups[-1]] = 1


cups[:] = [Cup(number) for number in range(5)]
by_cup.update((cup, 1) for cup in cups)
attempt("add", lambda: add(by_cup))

references = []
made = []


def another(_):
    if len(made) < 30:
        made.append(1)
        references.append(weakref.ref(Cup(1), another))


cup = Cup(0)
references.append(weakref.ref(cup, another))
del cup
print(len(references))


def clear(_):
    references.clear()
    gc.collect()


cup = Cup(0)
references[:] = [weakref.ref(cup, clear) for _ in range(10)]
del cup
print(len(references))


def interrupt(_):
    raise KeyboardInterrupt


sys.unraisablehook = lambda failure: print("ignored:", failure.exc_type.__name__)
cup = Cup(0)
reference = weakref.ref(cup, interrupt)
del cup
cup = Cup(0)
cup.me = cup
cup.reference = weakref.ref(cup, lambda _: print("never"))
del cup
print(gc.collect() > 0)


class Returns:
    def __del__(self):
        global kept
        kept = self
        print(weakref.ref(self)() is self)
        self.reference = weakref.ref(self, lambda _: print("nor this"))


Returns()
del kept
cup = Cup(0)
cup.finalizer = weakref.finalize(cup, print, "went at the end")
del cup
attempt("finalize", lambda: weakref.finalize(Cup(1), print, "went at once").alive)
