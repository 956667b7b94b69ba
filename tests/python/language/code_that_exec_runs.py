# What `exec`, `eval` and `compile` take besides a text: code of functions, cells, flags.
def tried(what, work):
    try:
        print(what, "->", work())
    except SyntaxError as error:
        print(what, "->", error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
    except Exception as error:
        print(what, "->", type(error).__name__ + ":", error)


def plain():
    return "plain"


def takes(order, /, *, price):
    return order


def priced(*, price):
    return price


def counter():
    count = 1

    def more():
        nonlocal count
        count += 1
        return count

    return more


more = counter()
tried("eval, a function's code", lambda: eval(plain.__code__))
tried("exec, a function's code", lambda: exec(plain.__code__))
tried("a parameter", lambda: eval(takes.__code__))
tried("a parameter, exec", lambda: exec(takes.__code__))
tried("by keyword only", lambda: exec(priced.__code__))
tried("a cell, eval", lambda: eval(more.__code__))
tried("a cell, none given", lambda: exec(more.__code__))
tried("a cell, None", lambda: exec(more.__code__, closure=None))
tried("a cell, too many", lambda: exec(more.__code__, closure=more.__closure__ * 2))
tried("a cell, no cell", lambda: exec(more.__code__, closure=(1,)))
tried("a cell, a list", lambda: exec(more.__code__, closure=list(more.__closure__)))
tried("a cell", lambda: exec(more.__code__, closure=more.__closure__))
print(more())
tried("no cell wanted", lambda: exec(plain.__code__, closure=more.__closure__))
tried("a text and cells", lambda: exec("1", closure=more.__closure__))
tried("globals, a list", lambda: eval("1", []))
tried("globals, a number", lambda: eval("1", 5))
tried("globals, a number", lambda: exec("1", 5))
for arguments in (
    ("1", b"order.py", "eval"), ("1", 5, "eval"), ("1", "f", 5), ("1", "f", "evil"), ("1", "f"),
    ("1", "f", "eval", 99999), ("1", "f", "eval", "1"), ("1", "f", "eval", 0, 0, 7),
    ("1", "f", "eval", 0, 0, -1), (1, "f", "eval"),
):
    tried(f"compile {arguments}", lambda: type(compile(*arguments)).__name__)
tried("compile, by name", lambda: compile("1", mode="eval", filename="order.py").co_filename)
tried("compile, another name", lambda: compile("1", "f", "eval", file=1))
for text in (
    "def f():\n    from os import *", "class A:\n    from os import *",
    "global x; x = 1\nglobal x", "x = 1\nglobal x", "def f():\n    global x\n    x = 1\n    global x",
    "def f(/, order): pass",
):
    tried(repr(text), lambda: exec(text, {}))
