# singledispatch with the type in the annotation.
from functools import singledispatch
@singledispatch
def show(x):
    return "object"
@show.register
def _(x: int):
    return "int"
@show.register
def _(x: list):
    return "list"
@show.register(str)
def _(x):
    return "str"
class MyInt(int):
    pass
print(show(1), show([1]), show("s"), show(1.5), show(True), show(MyInt(3)))
print(show.dispatch(int) is not show.dispatch(object), sorted(k.__name__ for k in show.registry))
