# contextlib.contextmanager makes a with statement's object from a generator.
from contextlib import contextmanager


@contextmanager
def room(name):
    print("enter", name)
    try:
        yield name.upper()
    except ValueError as error:
        print("heard", error)
    finally:
        print("leave", name)


with room("kitchen") as kitchen:
    print(kitchen)
with room("bath"):
    raise ValueError("no water")
