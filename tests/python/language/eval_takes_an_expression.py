# `eval` takes one expression, and only that; it sees the names of the frame
def attempt(source, *where):
    try:
        print(repr(source), "is", eval(source, *where))
    except SyntaxError as e:
        print(repr(source), "is not an expression:", e.msg, e.filename, e.lineno, e.offset)
    except Exception as e:
        print(repr(source), type(e).__name__, e)


for source in ["1)+(2", "1+2", "  1", "x = 1", "1; 2", "(1,\n2)", "1\n2", "a b", "print(1", "pass", "*a"]:
    attempt(source)


def function(x):
    y = x + 1
    print(eval("x + y"), eval("[x, y]"), eval(b"x * y"))

    def inside():
        return eval("y")

    try:
        print(inside())
    except NameError as e:
        print(e)

    def uses_it():
        return y, eval("y")

    print(uses_it())
    exec("z = 11", globals())
    names = {}
    exec("w = x", {"x": 5}, names)
    print(z, names)


function(1)


class Body:
    a = 1
    exec("b = a + 1")
    print(b, eval("a + b"))


attempt("a", {"a": 1}, {"a": 2})
attempt("a + 1", {"a": 1})
attempt("1", 5)
attempt("1", {}, 5)
attempt(1)
__value__ = "mine"
eval("1")
print(__value__, eval("__value__"))
