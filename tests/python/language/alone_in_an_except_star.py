# except* puts an exception that came alone into a group, which has no traceback.
import weakref
class Thing: pass
def fail(thing): raise ValueError("held")
thing = Thing()
ref = weakref.ref(thing)
try:
    fail(thing)
except* ValueError as group:
    saved = group
    print(repr(group), group.__traceback__, group.__context__, group.exceptions[0].__traceback__ is not None)
del thing
print(ref() is None)
saved.exceptions[0].__traceback__ = None
print(ref() is None)
def show(e): print(repr(e), e.__traceback__ is not None, repr(e.__context__))
try:
    try: raise ValueError(1)
    except* ValueError: raise
except BaseException as e: show(e)
try:
    try: raise ValueError(1)
    except* ValueError: raise TypeError(2)
except BaseException as e: show(e)
try:
    try: raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as group:
        show(group)
        raise group
except BaseException as e: show(e)
try:
    try: raise KeyError("x")
    except* ValueError: pass
except BaseException as e: show(e)
