# `__match_args__` has to be a tuple of names.
def attempt(names, subject=None):
    class Cup:
        __match_args__ = names
        a = 1

    try:
        match Cup():
            case Cup(1):
                print("matches")
            case _:
                print("does not")
    except TypeError as e:
        print(e)


for names in ("a",), ("b",), (), ["a"], (1,), "a", (None, "a"):
    attempt(names)
for subject in 5, bytearray(b"x"), {1: 2}:
    try:
        match subject:
            case int(n) | bytearray(n) | dict(n):
                print(n)
        match subject:
            case int(a, b) | bytearray(a, b) | dict(a, b):
                print(a, b)
    except TypeError as e:
        print(e)
