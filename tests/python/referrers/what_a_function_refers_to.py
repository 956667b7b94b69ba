# What a function refers to, its code among it; a namespace refers to its dict and not to its class.
import gc
import types


def f():
    pass


def of(thing):
    return sorted([type(x).__name__ for x in gc.get_referents(thing)])


print(of(f))
print(of(types.SimpleNamespace(a=[])))
print(f.__code__ in gc.get_referents(f), f.__code__ is f.__code__)
