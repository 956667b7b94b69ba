# Slots that conflict with class variables, bases with other layouts.
for src in ('class A:\n    __slots__ = ("x",)\n    x = 1', 'class A: __slots__ = ("x",)\nclass B: __slots__ = ("y",)\nclass C(A, B): pass'):
    try: exec(src); print("accepted")
    except Exception as e: print(type(e).__name__, e)
