# What is already evaluated for a call, a display or an operator counts too.
import sys


def last(*arguments):
    return arguments[-1]


tea = ["tea"]
print("alone:", sys.getrefcount(tea))
print("printed with it:", tea, sys.getrefcount(tea))
print("in a display:", [tea, tea, sys.getrefcount(tea)][2])
print("in a dict:", {1: tea, 2: sys.getrefcount(tea)}[2])
print("as an argument:", last(tea, tea, sys.getrefcount(tea)))
print("left of an operator:", (tea + [sys.getrefcount(tea)])[1])
print("in a comparison:", tea == [sys.getrefcount(tea)] or sys.getrefcount(tea))
print("alone:", sys.getrefcount(tea))
