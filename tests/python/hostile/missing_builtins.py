# A program may take the built-in names away.
import builtins
kept = {n: getattr(builtins, n) for n in ("__build_class__", "NameError", "KeyError", "Exception", "__import__")}
del builtins.__build_class__
try:
    class A: pass
except Exception as e:
    print(type(e).__name__, e)
builtins.__build_class__ = kept["__build_class__"]
for n in "NameError", "KeyError", "Exception":
    delattr(builtins, n)
try:
    unknown
except kept["NameError"] as e:
    print(type(e).__name__, e)
try:
    {}[1]
except kept["KeyError"] as e:
    print(type(e).__name__, e)
try:
    print(Exception)
except kept["NameError"] as e:
    print(e)
