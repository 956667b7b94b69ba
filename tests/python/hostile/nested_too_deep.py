# Parentheses and indentation may be nested only so deep.
for n in 50, 100, 199, 200, 201, 5000:
    for left, right in ("(", ")"), ("[", "]"), ("{1:", "}"), ("-", ""), ("not ", ""), ("f(", ")"):
        if n == 5000 and left in ("-", "not "):
            continue
        try:
            compile(left * n + "1" + right * n, "<s>", "eval")
            print(n, left, "fine")
        except (SyntaxError, MemoryError, RecursionError) as e:
            print(n, left, type(e).__name__, getattr(e, "msg", e))
for n in 19, 50, 99, 100, 101:
    text = "".join(" " * i + "if 1:\n" for i in range(n)) + " " * n + "1\n"
    try:
        compile(text, "<s>", "exec")
        print(n, "fine")
    except SyntaxError as e:
        print(n, type(e).__name__, e.msg)
