# What CPython's tests ask of `inspect` that needs no more than the objects themselves.
import types
import unittest

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def isabstract(found):
    return isinstance(found, type) and bool(getattr(found, "__abstractmethods__", None))


def isfunction(found):
    return isinstance(found, types.FunctionType)


def isclass(found):
    return isinstance(found, type)


def isgenerator(found):
    return isinstance(found, types.GeneratorType)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


__getattr__ = unittest.missing("inspect")
