# Code as an object: there is one, and it knows its names, constants and parameters.
import sys


def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "Says something."
    x = a + 1000
    print(x, "text", len(args), kw.items(), 1000)

    def inner():
        return x

    return inner, [d, e]


c = f.__code__
print(c is f.__code__, c == f.__code__, c.co_name, c.co_qualname, c.co_firstlineno)
print(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_nlocals, c.co_flags & 12)
print(c.co_varnames, c.co_cellvars, c.co_freevars)
print(c.co_names)
print([x for x in c.co_consts if isinstance(x, (str, int))], [x.co_name for x in c.co_consts if hasattr(x, "co_name")])
print((lambda: 5).__code__.co_consts, (lambda: None).__code__.co_consts, (lambda x: (x, 1.5, "a")).__code__.co_consts)
print(sys._getframe().f_code is sys._getframe().f_code, sys._getframe().f_code.co_name)


def generator():
    yield 1


made = generator()
print(made.gi_code is generator.__code__, made.gi_frame.f_code is made.gi_code)
