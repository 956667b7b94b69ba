# What `%` asks an object for: `__int__`, `__index__` or `__float__`, and what it says of others.


class Ordinal:
    def __index__(self):
        return 42


class Amount:
    def __int__(self):
        return 7


class Both:
    def __int__(self):
        return 1

    def __index__(self):
        return 2


class Weight:
    def __float__(self):
        return 2.5


class Broken:
    def __int__(self):
        return "seven"


def show(form, value):
    try:
        print(form, "->", repr(form % value))
    except Exception as error:
        print(form, "!!", type(error).__name__, error)


for value in Ordinal(), Amount(), Both(), Weight(), Broken(), 3.99, -0.5, True, "3", None, 1j:
    print(type(value).__name__)
    for form in "%d", "%i", "%x", "%o", "%c", "%f", "%.1e", "%g":
        show(form, value)
for value in float("inf"), float("nan"):
    show("%d", value)
    show("%f", value)
for value in -1, 0x110000, 65, "ab", "é":
    show("%c", value)
show("%#.3x|%.5o|%#10.4X", (5, 8, 255))
show("%(a)s %s", {"a": 1})
show("%s %(a)s", {"a": 1})
show("%5%", ())
show("%5%", (1,))
show("%-%", 5)
show("%% %d%%", 50)
