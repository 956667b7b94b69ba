# __import__ answers with the first module of a dotted name, or with the last where names are taken from it.
print(__import__("collections.abc").__name__)
print(__import__("collections.abc", fromlist=["Mapping"]).__name__)
print(__import__("collections.abc", None, None, ("Mapping",)).__name__)
print(__import__("collections.abc", fromlist=()).__name__)
print(__import__("math", globals(), locals(), [], 0).__name__)
try:
    __import__("no_such_module")
except ModuleNotFoundError as error:
    print(error, error.name)
for wrong in [lambda: __import__(), lambda: __import__(1), lambda: __import__("math", nothing=1)]:
    try:
        wrong()
    except TypeError as error:
        print(type(error).__name__)
