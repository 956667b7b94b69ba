# A nonlocal name has to be bound in a function around it, wherever that is.
for source in [
    "def f():\n    def g():\n        nonlocal x\n        x = 1\n",
    "def f():\n    class C:\n        nonlocal x\n    y = 1\n",
    "x = 1\ndef f():\n    nonlocal x\n",
    "def f():\n    global x\n    def g():\n        nonlocal x\n",
    "def f():\n    def g():\n        nonlocal x\n    x = 1\n",
    "class A:\n    def f(self):\n        nonlocal __class__\n",
]:
    try:
        compile(source, "<source>", "exec")
        print("compiles")
    except SyntaxError as error:
        print(error.msg, error.lineno)
