# What CPython's tests of its collector take from C.
from _testheap import untrack


def with_tp_del(cls):
    # A class with `__tp_del__` has a finalizer of the old kind.
    return cls


class ContainerNoGC:
    # The collector doesn't know of it, nor look inside.
    __slots__ = ("value",)

    def __init__(self, value):
        self.value = value
        untrack(self)


def without_gc(cls):
    def __new__(kind, *args, **kwargs):
        self = object.__new__(kind)
        untrack(self)
        return self

    cls.__new__ = __new__
    return cls
