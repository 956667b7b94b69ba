# What the attributes of a function and of a cell may be set to, and what deleting them does.
def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    def look():
        return n

    return step, look


def plain(a, b=1, *, c=2):
    "doc"
    return a, b, c


def other(a, b=1, *, c=2):
    return "other"


def tell(job):
    try:
        print(job())
    except (TypeError, ValueError, AttributeError, NameError) as error:
        print(type(error).__name__, error)


def delete(of, name):
    delattr(of, name)
    return getattr(of, name)


for name in "__name__", "__qualname__", "__code__", "__defaults__", "__kwdefaults__":
    tell(lambda: setattr(plain, name, 5))
for name in "__closure__", "__globals__", "__builtins__":
    tell(lambda: setattr(plain, name, None))
    tell(lambda: delattr(plain, name))
for name in "__name__", "__qualname__", "__code__":
    tell(lambda: delattr(plain, name))
for name in "__doc__", "__module__", "__defaults__", "__kwdefaults__", "__annotations__":
    tell(lambda: delete(plain, name))
tell(lambda: plain(1))
plain.__defaults__, plain.__kwdefaults__ = (7,), {"c": 8}
tell(lambda: plain(1))
plain.__code__ = other.__code__
tell(lambda: plain(1))
step, look = counter()
print(step(), look())
tell(lambda: setattr(plain, "__code__", step.__code__))
tell(lambda: setattr(step, "__code__", plain.__code__))
step.__code__ = look.__code__
print(step(), look())
cell = look.__closure__[0]
del cell.cell_contents
tell(look)
tell(lambda: cell.cell_contents)
cell.cell_contents = 3
print(look())


class Base:
    def method(self):
        return super()


class Derived(Base):
    pass


found = Derived().method()
print(found.__thisclass__, found.__self_class__, type(found.__self__))
