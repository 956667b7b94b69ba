# What is compiled in mode "single" shows the values of its expressions, as a prompt does.
import builtins
import sys


def run(source, names=None):
    try:
        exec(compile(source, "<prompt>", "single"), {} if names is None else names)
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset, repr(error.text))


# Each value is shown but `None`, a constant among them; a docstring is one more text.
for source in ["1", "1\n", "1;2", "None", "'doc'", "'a'; None; 'b'", "x = 5; x", "(1,\n 2)",
               "\n1", "# here\n1\n", "1\n\n\n# there\n", "import sys; sys.maxsize > 5"]:
    run(source)

# Inside of other statements as well, but not in functions and classes.
for source in ["if 1:\n 2", "if 1:\n 2\nelse:\n 3\n", "for i in range(2):\n i * 'a'\n",
               "try:\n 1\nfinally:\n 2\n", "while 0: 1\nelse: 'over'\n", "def f():\n 5\n",
               "def f(): 5\n", "class A:\n 5\n", "[i for i in 'ab']"]:
    run(source)
names = {}
run("def f():\n 'not shown'\n return 'shown'\n", names)
run("f()", names)

# One statement it must be.
for source in ["", "# nothing", "1\n2", "x = 1\n\ny", "if 1:\n 2\n3\n", "def f(): pass\n1\n",
               "for i in range(2): i", "if 1: 2\nelse: 3", "a b", "(1,\n2", "x ="]:
    run(source)

# `sys.displayhook` shows it, and binds it to `_`.
run("6 * 7")
print(builtins._)
run("None")
print(builtins._)
run("_ + 1")


class Unshown:
    def __repr__(self):
        raise ValueError("not to be shown")


try:
    run("value", {"value": Unshown()})
except ValueError as error:
    print(error, builtins._)


class Counted:
    pass


one = Counted()
sys.displayhook = lambda value: print("hook", type(value).__name__)
run("one", {"one": one})
run("1; None")
print(sys.getrefcount(one), eval(compile("'by eval'", "<prompt>", "single")))
del sys.displayhook
try:
    run("1")
except RuntimeError as error:
    print(error)
sys.displayhook = 5
try:
    run("1")
except TypeError as error:
    print(error)
sys.displayhook = sys.__displayhook__
print(sys.displayhook, sys.displayhook(3), sys.displayhook(None), _)
try:
    sys.displayhook()
except TypeError as error:
    print(error)
