"""The sweep: everything is called with such arguments; afterwards the heap has
the objects that it had before, each with the count that it had."""

PEACE = 9


def drain(answer):
    """Goes a little way through what can be gone through."""
    if isinstance(answer, LAZY):
        for _ in range(5):
            next(answer)


LAZY = tuple({type(iter(x)) for x in ([], (), {}, set(), "", range(1), {}.values(), {}.items())}
             | {map, filter, zip, enumerate, reversed, type(generator()), type(iter(int, 1))})


def attempt(call, makers):
    """Calls with each number of special methods spared, until none strikes."""
    global spared, calls_left, arguments, call_again
    call_again = call
    for peace in range(PEACE):
        spared = True
        arguments = [make() for make in makers]
        calls_left = peace
        spared = False
        try:
            drain(call(*arguments))
        except BaseException:
            pass
        spared = True
        arguments = ()
        if calls_left >= 0:
            break
    call_again = None


def first_others(makers, count):
    """Arguments for a call: the first from `makers`, others from few."""
    if count == 0:
        yield []
    for a in makers if count else ():
        if count == 1:
            yield [a]
        for b in FEW if count > 1 else ():
            if count == 2:
                yield [a, b]
            for c in FEW[:2] if count == 3 else ():
                yield [a, b, c]


def kept_by_modules():
    """Lists, dicts and sets that modules keep, each with what is in it at first: caches,
    filters, where the random numbers have come to."""
    containers = {}
    for name in _testheap.modules():
        for value in list(vars(__import__(name)).values()):
            own = getattr(value, "__dict__", {}) if type(value).__module__ == name else {}
            for one in [value, own, *own.values()]:
                if type(one) in (list, dict, set):
                    containers[id(one)] = one, one.copy()
    return list(containers.values())


def restore_modules():
    for container, at_first in KEPT:
        if type(container) is list:
            container[:] = at_first
        else:
            container.clear()
            container.update(at_first)


def restore():
    """What a call may have changed for all that come after it."""
    gc.enable()
    gc.unfreeze()
    gc.set_debug(0)
    gc.set_threshold(*THRESHOLD)
    gc.garbage.clear()
    gc.callbacks.clear()
    # What `sys.displayhook` has shown last.
    vars(builtins).pop("_", None)
    sys.setrecursionlimit(LIMIT)
    sys.set_int_max_str_digits(4300)
    atexit._clear()
    sys.set_asyncgen_hooks(None, None)
    asyncio.set_event_loop(None)
    typing._aliases.clear()
    globals().pop("G", None)
    restore_modules()
    sys.stdout.flush()
    gc.collect()


import asyncio
import atexit
import typing
THRESHOLD, LIMIT = gc.get_threshold(), sys.getrecursionlimit()
KEPT = kept_by_modules() if PART == "modules" else []


def sweep_one(call, all_makers):
    for makers in all_makers:
        attempt(call, makers)
    restore()


def refuses(call, makers):
    """Whether so many arguments are not taken at all."""
    try:
        call(*[make() for make in makers])
    except TypeError as error:
        text = str(error)
        return "argument" in text and any(word in text for word in ("takes", "expected", "missing"))
    except BaseException:
        pass
    return False


def worth_trying(call, groups):
    """All arguments; of a number that is not taken, the first are enough."""
    for makers in groups:
        makers = list(makers)
        yield from makers[:1] if makers and refuses(call, makers[0]) else makers


def sweep_all(calls):
    """What was found, a line each."""
    global recounts, title, tried
    bad = []
    for title, call, groups in calls:
        tried += 1
        makers = list(worth_trying(call, groups))
        recounts = RECOUNTS
        # Names have texts, and functions caches, from the first time on.
        sweep_one(call, makers)
        recounts = 0
        if MODE == "swap":
            continue
        for _ in range(2):
            changes = None
            _testheap.note()
            sweep_one(call, makers)
            changes = _testheap.changes()
            if changes is None:
                break
        if changes is not None:
            bad.append(f"{title}: {changes}")
    title = ""
    return bad


RECOUNTS = 3
tried = 0
CALLS = {"functions": functions, "methods": methods, "attributes": attributes, "modules": modules,
         "statements": statements}
found = sweep_all(CALLS[PART]())
found += wrong
found += filter(None, [_testheap.recount()])
print(f"\n== {tried} tried ==")
for line in found:
    print(line)
