# What every function, class, module and error has takes only what fits, and not all of it goes.
import types


def brew():
    pass


class Cup:
    pass


class Kind(type):
    pass


def attempt(thing, name, *value):
    try:
        if value:
            setattr(thing, name, *value)
        else:
            delattr(thing, name)
        print(name, value, "done")
    except (AttributeError, TypeError, ValueError) as error:
        print(name, value, type(error).__name__, error)


for name in "__defaults__", "__kwdefaults__", "__annotations__", "__qualname__", "__dict__":
    attempt(brew, name, 5)
attempt(brew, "__code__", 5)
attempt(brew, "__class__", 5)
for name in "__code__", "__name__", "__qualname__", "__dict__", "__class__":
    attempt(brew, name)
for name in "__defaults__", "__kwdefaults__", "__annotations__", "__doc__":
    attempt(brew, name)
    print(getattr(brew, name))
for name in "__dict__", "__base__", "__flags__":
    attempt(Cup, name, {})
    attempt(Cup, name)
for name in "__name__", "__qualname__", "__bases__", "__module__", "__doc__", "__class__":
    attempt(Cup, name)
attempt(Cup, "__class__", type)
attempt(Cup, "__class__", Kind)
attempt(Cup, "__name__", "a\0b")
attempt(types.ModuleType("tea"), "__dict__", {})
attempt(types.ModuleType("tea"), "__class__", int)
attempt(ValueError(), "__dict__", 5)
attempt(ValueError(), "__suppress_context__", 5)
attempt(ValueError(), "__class__", 5)
for slots in ["__dict__"] * 2, ["tea", "__dict__", "__dict__"]:
    try:
        type("Cup", (), {"__slots__": slots})
    except TypeError as error:
        print(error)


class First(type):
    name = "first"


class Second(type):
    name = "second"


class Tea(metaclass=First):
    pass


Tea.__class__ = Second
print(type(Tea) is Second, Tea.name, isinstance(Tea, First))
brew.__dict__ = {"leaves": 3}
error = ValueError("cold")
error.__dict__ = {"tea": "green"}
print(brew.leaves, error.tea, error)
