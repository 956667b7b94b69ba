# Runs small programs about memory on a real CPython, and says after every
# operation what can be seen from outside. lab.rs runs the same programs on
# gc_core and must say the same.
#
#     python3.13 -I -S executor.py < programs > transcripts
#
# Everything here is written so that it makes as few objects as it can where
# it counts: what it has to make, lab.rs makes too. Loops are `while` loops
# over numbers, because a `for` makes an iterator.
import gc
import os
import sys
import weakref

NAMES = 8
names = [None] * NAMES  # what the program's names stand for
kept = []               # what a finalizer saves goes here
log = []                # what has happened since the last look
out = []
refs = {}               # id of a weak reference -> what it is called
before = [""] * 32      # what was seen last
fresh_number = 0
quiet_now = False       # between two programs nothing is to happen
thawed = False


def fresh():
    global fresh_number
    fresh_number += 1
    return f"~{fresh_number}"


def tag(o):
    """What an object of the program is called; '' for anything else."""
    t = type(o)
    if t is list or t is tuple:
        if len(o) > 0 and type(o[0]) is str and o[0][:1] == "~":
            return o[0]
        return ""
    if t is dict:
        label = o.get("label", "")
        return label if type(label) is str else ""
    if t is weakref.ref:
        return refs.get(id(o), "")
    if isinstance(o, Plain):
        return getattr(o, "label", "")
    return ""


class Plain:
    pass


class Quiet(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"del {tag(self)}")


class Save(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"save {tag(self)}")
        kept.append(self)


class Rename(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"rename {tag(self)}")
        names[0] = self


class LetGo(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"let go {tag(self)}")
        if getattr(self, "x", None) is not None: delattr(self, "x")
        if getattr(self, "y", None) is not None: delattr(self, "y")
        if getattr(self, "z", None) is not None: delattr(self, "z")


class Litter(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"litter {tag(self)}")
        left = Plain()
        left.label = fresh()
        left.x = left


class Adopt(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"adopt {tag(self)}")
        child = Quiet()
        child.label = fresh()
        self.x = child


class Collect(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"collect {tag(self)}")
        n = gc.collect()
        log.append(f"collected {n}")


class Look(Plain):
    def __del__(self):
        if quiet_now: return
        log.append(f"look {tag(self)}")
        i = 0
        while i < NAMES:
            if type(names[i]) is weakref.ref:
                log.append(f"sees {tag(names[i]())}")
            i += 1


class Caller(Plain):
    def __call__(self, ref):
        if quiet_now: return
        log.append(f"call {tag(self)} of {tag(ref)}")


def call_quiet(ref):
    if quiet_now: return
    log.append(f"call of {tag(ref)}")


def call_litter(ref):
    if quiet_now: return
    log.append(f"call, litter, of {tag(ref)}")
    left = Plain()
    left.label = fresh()
    left.x = left


def call_forget(ref):
    if quiet_now: return
    log.append(f"call, forget, of {tag(ref)}")
    i = 0
    while i < NAMES:
        if names[i] is ref:
            names[i] = None
        i += 1


def on_gc(phase, info):
    if quiet_now: return
    log.append(f"{phase} {info['generation']} {info['collected']}")


classes = {
    "Plain": Plain, "Quiet": Quiet, "Save": Save, "Rename": Rename,
    "LetGo": LetGo, "Litter": Litter, "Adopt": Adopt, "Collect": Collect,
    "Look": Look, "Caller": Caller,
}
callbacks = {
    "quiet": call_quiet, "litter": call_litter, "forget": call_forget,
}


# The operations. Each has its names as numbers, parsed beforehand.


def make(op):  # make NAME CLASS
    o = op[2]()
    o.label = fresh()
    names[op[1]] = o


def make_list(op):  # list NAME ITEM...
    n = len(op)
    if n == 2:
        v = [fresh()]
    elif n == 3:
        v = [fresh(), names[op[2]]]
    elif n == 4:
        v = [fresh(), names[op[2]], names[op[3]]]
    names[op[1]] = v


def make_tuple(op):
    n = len(op)
    if n == 2:
        v = (fresh(),)
    elif n == 3:
        v = (fresh(), names[op[2]])
    elif n == 4:
        v = (fresh(), names[op[2]], names[op[3]])
    names[op[1]] = v


def make_dict(op):
    n = len(op)
    if n == 2:
        v = {"label": fresh()}
    elif n == 3:
        v = {"label": fresh(), "x": names[op[2]]}
    elif n == 4:
        v = {"label": fresh(), "x": names[op[2]], "y": names[op[3]]}
    names[op[1]] = v


def put(op):  # set HOLDER x|y|z NAME
    o = names[op[1]]
    v = names[op[3]]
    if v is None: return
    if type(o) is list:
        o.append(v)
    elif type(o) is dict:
        o[op[2]] = v
    elif isinstance(o, Plain):
        setattr(o, op[2], v)


def take_out(op):  # unset HOLDER x|y|z
    o = names[op[1]]
    if type(o) is list:
        if len(o) > 1: o.pop()
    elif type(o) is dict:
        if op[2] in o: del o[op[2]]
    elif isinstance(o, Plain):
        if getattr(o, op[2], None) is not None: delattr(o, op[2])


# Where something is put into a name, a local variable holds it meanwhile: what
# the name stood for may die in that moment and ask for a collection, and
# whether the machine still has the value on its stack depends on how warm the
# code is.


def copy(op):  # copy FROM TO
    v = names[op[1]]
    names[op[2]] = v


def drop(op):  # drop NAME
    names[op[1]] = None


def take(op):  # take HOLDER x|y|z TO
    o = names[op[1]]
    if type(o) is list or type(o) is tuple:
        if len(o) < 2: return
        v = o[-1]
    elif type(o) is dict:
        v = o.get(op[2])
    elif isinstance(o, Plain):
        v = getattr(o, op[2], None)
    else:
        return
    names[op[3]] = v


def ref(op):  # ref REFERENT TO CALLBACK [CALLER]
    o = names[op[1]]
    if not isinstance(o, Plain): return
    if op[3] == "none":
        r = weakref.ref(o)
        refs[id(r)] = f"ref({tag(o)})"
    elif op[3] == "caller":
        c = names[op[4]]
        if type(c) is not Caller: return
        r = weakref.ref(o, c)
        refs[id(r)] = fresh()
    else:
        r = weakref.ref(o, callbacks[op[3]])
        refs[id(r)] = fresh()
    names[op[2]] = r


def deref(op):  # deref REF TO
    r = names[op[1]]
    if type(r) is weakref.ref:
        v = r()
        names[op[2]] = v


def crowd(op):  # crowd NAME COUNT
    v = [fresh()]
    names[op[1]] = v
    k = 0
    while k < op[2]:
        o = Plain()
        o.label = fresh()
        v.append(o)
        k += 1


def crowd_of_lists(op):  # lists NAME COUNT
    v = [fresh()]
    names[op[1]] = v
    k = 0
    while k < op[2]:
        o = [fresh()]
        v.append(o)
        k += 1


def collect(op):
    n = gc.collect(op[1])
    log.append(f"collected {n}")


def threshold(op):
    gc.set_threshold(op[1], op[2], op[3])


def enable(op):
    gc.enable()


def disable(op):
    gc.disable()


def freeze(op):
    gc.freeze()


def unfreeze(op):
    global thawed
    thawed = True
    gc.unfreeze()


def save_all(op):
    gc.set_debug(32)


def save_none(op):
    gc.set_debug(0)


def empty_garbage(op):
    gc.garbage.clear()


def empty_kept(op):
    kept.clear()


def listen(op):
    if len(gc.callbacks) == 0:
        gc.callbacks.append(on_gc)


def deaf(op):
    gc.callbacks.clear()


def referrers(op):
    o = names[op[1]]
    if o is None: return
    found = gc.get_referrers(o)
    s = ""
    i = 0
    while i < len(found):
        s += " " + tag(found[i]) if tag(found[i]) else ""
        i += 1
    log.append("referrers" + s)


def referents(op):
    o = names[op[1]]
    if o is None: return
    found = gc.get_referents(o)
    s = ""
    i = 0
    while i < len(found):
        s += " " + tag(found[i]) if tag(found[i]) else ""
        i += 1
    log.append("referents" + s)


operations = {
    "make": make, "list": make_list, "tuple": make_tuple, "dict": make_dict,
    "set": put, "unset": take_out, "copy": copy, "drop": drop, "take": take,
    "ref": ref, "deref": deref, "crowd": crowd, "lists": crowd_of_lists,
    "collect": collect, "threshold": threshold, "enable": enable,
    "disable": disable, "freeze": freeze, "unfreeze": unfreeze,
    "save_all": save_all, "save_none": save_none,
    "empty_garbage": empty_garbage, "empty_kept": empty_kept,
    "listen": listen, "deaf": deaf,
    "referrers": referrers, "referents": referents,
}


# The look after every operation.


def show(place, what, text):
    """One line, if it says something else than last time."""
    if before[place] != text:
        before[place] = text
        out.append(f"  {what}{text}")


def look(frozen_before):
    was_enabled = gc.isenabled()
    gc.disable()
    count = gc.get_count()
    show(0, "count", f" {count[0]} {count[1]} {count[2]}")
    count = None
    if len(log) > 0:
        out.append("  " + "; ".join(log))
        log.clear()
    g = 0
    while g < 3:
        objects = gc.get_objects(g)
        n = len(objects)
        s = f" {n}:" if g < 2 or not thawed else ":"
        i = 0
        while i < n:
            o = objects[i]
            t = tag(o)
            if t != "":
                f = "!" if gc.is_finalized(o) else ""
                s += f" {t}{f}*{sys.getrefcount(o) - 3}"
            o = None
            i += 1
        objects = None
        show(1 + g, f"gen{g}", s)
        g += 1
    s = ""
    i = 0
    while i < NAMES:
        o = names[i]
        if o is not None:
            t = "" if gc.is_tracked(o) else "-"
            f = "!" if gc.is_finalized(o) else ""
            w = ""
            if type(o) is weakref.ref:
                w = "->" + tag(o())
            elif isinstance(o, Plain):
                w = f"@{weakref.getweakrefcount(o)}" if weakref.getweakrefcount(o) else ""
            s += f" {i}={tag(o)}{t}{f}*{sys.getrefcount(o) - 2}{w}"
        o = None
        i += 1
    show(4, "names", s)
    s = ""
    i = 0
    while i < len(kept):
        s += " " + tag(kept[i])
        i += 1
    show(5, "kept", s)
    s = ""
    i = 0
    while i < len(gc.garbage):
        s += " " + tag(gc.garbage[i])
        i += 1
    show(6, "garbage", s)
    stats = gc.get_stats()
    g = 0
    while g < 3:
        c = stats[g]["collections"] - base[3 * g]
        d = stats[g]["collected"] - base[3 * g + 1]
        u = stats[g]["uncollectable"] - base[3 * g + 2]
        show(7 + g, f"stats{g}", f" {c} {d} {u}")
        g += 1
    stats = None
    if not thawed:
        show(10, "frozen", f" {gc.get_freeze_count() - frozen_before}")
    if was_enabled:
        gc.enable()


base = [0] * 9


def prepare():
    """An empty heap, as good as one can get it."""
    global quiet_now, fresh_number, thawed
    quiet_now = True
    gc.disable()
    gc.set_debug(0)
    gc.callbacks.clear()
    gc.unfreeze()
    again = True
    while again:
        i = 0
        while i < NAMES:
            names[i] = None
            i += 1
        kept.clear()
        gc.garbage.clear()
        again = gc.collect() != 0
    refs.clear()
    log.clear()
    out.clear()
    i = 0
    while i < len(before):
        before[i] = ""
        i += 1
    fresh_number = 0
    thawed = False
    gc.set_threshold(700, 10, 10)
    gc.collect()
    stats = gc.get_stats()
    g = 0
    while g < 3:
        base[3 * g] = stats[g]["collections"]
        base[3 * g + 1] = stats[g]["collected"]
        base[3 * g + 2] = stats[g]["uncollectable"]
        g += 1
    stats = None
    quiet_now = False


def run(ops, held_1, held_2, held_3):
    """Runs one program. What is passed besides is held from outside all the
    while, which keeps it in its place in the collector's lists."""
    gc.freeze()
    gc.collect()
    frozen_before = gc.get_freeze_count()
    gc.enable()
    out.append("start")
    look(frozen_before)
    i = 0
    n = len(ops)
    while i < n:
        op = ops[i]
        out.append(op[0])
        op[1](op[2])
        look(frozen_before)
        i += 1


def parse(line):
    words = line.split()
    args = [words[0]]
    for word in words[1:]:
        if word.isdigit():
            args.append(int(word))
        elif word in classes:
            args.append(classes[word])
        else:
            args.append(word)
    return (line, operations[words[0]], args)


def prime(cls):
    """All instances hold their attributes in this order."""
    o = cls()
    o.label = ""
    o.x = o.y = o.z = None


def main():
    global quiet_now
    quiet_now = True
    for cls in classes.values():
        prime(cls)
    for text in sys.stdin.read().split("\n\n"):
        lines = text.strip().splitlines()
        ops = [parse(line) for line in lines if not line.startswith("#")]
        if lines:
            prepare()
            run(ops, gc.garbage, names, kept)
            sys.stdout.write("\n".join(lines[:1] + out) + "\n\n")
    sys.stdout.flush()
    os._exit(0)


main()
