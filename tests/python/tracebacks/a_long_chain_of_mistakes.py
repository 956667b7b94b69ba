# Many mistakes, each in a finally of the one before: one long chain.
def divide():
    return [i / 0 for i in range(3)]


def unpack():
    a, b = [1]


def loop():
    for i in 5:
        pass


def attribute():
    x = 1; x.attr = 2


def call():
    v = int("abc")
    return v


def claim():
    assert 1 == 2, "never"


def forget():
    del undefined_too


def add():
    a = b = None; a += 1


def look_up():
    x = {"a": {"b": 1}}
    x["a"]["c"] += 1


def import_it():
    import nothing_here


def raise_it():
    raise KeyError("tea") from None


def names():
    print(undefined + 1)


def run(steps):
    try:
        steps.pop()()
    finally:
        if steps:
            run(steps)


run([divide, unpack, loop, attribute, call, claim, forget, add, look_up, import_it, raise_it, names])
