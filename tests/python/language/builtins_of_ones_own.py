# Globals with `__builtins__` see those and no others; globals without get them
def attempt(source, names):
    try:
        exec(source, names)
    except (NameError, ImportError) as e:
        print(source.split("\n")[0], "->", type(e).__name__, e)


attempt("len('abc')", {"__builtins__": {}})
attempt("class K: pass", {"__builtins__": {}})
own = {"__builtins__": {"len": lambda x: 42, "print": print}}
exec("print(len('abc'))", own)
exec("def f(): return len('abc')", own)
print(own["f"](), len("abc"))
names = {}
exec("a = 1", names)
print(sorted(names), names["__builtins__"]["len"] is len)
code = compile("a + 1", "<one>", "eval")
print(eval(code, {"a": 2}), exec(code, {"a": 2}), code.co_filename if hasattr(code, "co_filename") else "<one>")
for arguments in [("1",), ("1", "f", "x"), (1, "f", "eval")]:
    try:
        compile(*arguments)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
