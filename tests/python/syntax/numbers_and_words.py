# A word may stand right behind a number, with a warning; other letters may not.
for source in (
    "1if 1else 2", "x = 1or 2", "1and 2", "[0x1for x in (1, 2)]", "1in [1]", "x = 1is 1",
    "0b1and 1", "0o7or 1", "1.0if 1 else 2", "1e5or 1", "1.or 2", "1jif 1 else 2", "1not in [1]",
    ".5and 1", "0xfor 1", "1_0else", "x = 1else", "1_a", "12abc", "1.5abc", "1e5x", "0b12",
    "0o8", "0xg", "1__0", "1_", "1._5", "1e_5", "0777", "0_7", "00", "1jx", "1eabc", "1e+", "1e",
    "0b", "0x", "0_", "1.e5a", "0b1.5", "0x1.5", "0o17abc", "0b101_", "1_000_", "09.5", "09", "08j",
    "5.real", "1lambda", "1\u00e9",
):
    try:
        compile(source, "", "exec")
    except SyntaxError as e:
        print(f"{source}: {e.msg}, {e.offset} to {e.end_offset}")
    else:
        print(f"{source}: fine")
for pattern in (
    "-a", "-a.b", "+1", "-'a'", "- 1 - 2", "1 + a", "-(1)", "[-a]", "{-a: 1}", "A(-b)", "A(x=-b)",
    "1 | -a", "~a", "-1j - 2", "a + 1j", "f''", "-True", "1 + -2j", "'a' + 2j", "1 + 'a'",
    "-1 - 2j", "1j + 2j", "1 - 2",
):
    try:
        compile(f"match 1:\n    case {pattern}:\n        pass", "", "exec")
    except SyntaxError as e:
        print(f"case {pattern}: {e.msg}, {e.offset} to {e.end_offset}")
    else:
        print(f"case {pattern}: fine")
for source in (
    "import x; global x", "from a import b; global b", "import a.b; global a",
    "import x as y; global y", "x = 1; global x", "def f(): pass\nglobal f", "x += 1; global x",
    "def f():\n    import x; nonlocal x", "def f():\n    import x; global x; x = 1; return x",
    "import x\nx = 1\nglobal x", "import x\nx\nglobal x", "class A:\n    import x; global x",
    "def f():\n    x = 1\n    def g():\n        import x; nonlocal x",
):
    try:
        compile(source, "", "exec")
    except SyntaxError as e:
        print(f"{source!r}: {e.msg}, {e.offset} to {e.end_offset}")
    else:
        print(f"{source!r}: fine")
