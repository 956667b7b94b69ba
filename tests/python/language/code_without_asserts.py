# `compile` leaves out asserts, and documentation, if it is asked to. (`python -O`)
source = '''"of the module"
assert print("tested"), "no"
print(__debug__)


def f():
    "of the function"
    assert False
    return "debug" if __debug__ else "optimized"


class C:
    "of the class"


print(f.__doc__, C.__doc__, __doc__)
try:
    print(f())
except AssertionError:
    print("asserted")
'''
for level in -1, 0, 1, 2:
    print("level", level)
    try:
        exec(compile(source, "text", "exec", optimize=level), {"__doc__": "from outside"})
    except AssertionError as e:
        print("failed:", e)
    print(eval(compile("__debug__", "text", "eval", optimize=level)))
for level in 3, -2:
    try:
        compile("1", "text", "exec", optimize=level)
    except ValueError as e:
        print(e)
