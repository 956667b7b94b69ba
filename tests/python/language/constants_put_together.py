# More that is put together before a program runs, and so is one object.
def first():
    return 1 + 2j, b"x" * 3, b"a" + b"b", (1, 2) * 2, -1j, "tea"[1], (1.5, "b")[0], b"tea"[-1], (1, (2, 3))[1]


def second():
    return 1 + 2j, b"x" * 3, b"a" + b"b", (1, 2) * 2, -1j, "tea"[1], (1.5, "b")[0], b"tea"[-1], (1, (2, 3))[1]


print(first() is second(), [a is b for a, b in zip(first(), second())], first())
print(first.__code__.co_consts)


def left():
    return "a"[5:], (1, 2)[7:], "tea"[-1:]


print(left.__code__.co_consts[0], left())
try:
    print("tea"[3])
except IndexError as e:
    print(e)
