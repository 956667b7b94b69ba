# Whatever a `SyntaxError` says of its place, a traceback shows what it can.

places = [
    ("f.py", 3, 2, "abc def\n"),
    ("f.py", 3, 2, "abc def\n", 3, 5),
    ("f.py", 3, 0, "abc def\n"),
    ("f.py", 3, -1, "abc def\n"),
    (None, 3, 2, "abc def\n"),
    ("f.py", None, 2, "abc def\n"),
    ("f.py", 3, None, "abc def\n"),
    ("f.py", 3, 4, None),
    ("f.py", 3, 4, "   abc def ghi", 3, 9),
    ("f.py", 3, 4, "   abc def ghi", 4, 9),
    ("f.py", 3, 40, "   abc"),
]
errors = [SyntaxError("made", place) for place in places]
errors += [SyntaxError(), SyntaxError(None), SyntaxError("")]
errors[-1].msg, errors[-1].lineno = "said later", "seven"
print(repr(str(errors[-1])), errors[0].args, errors[0].print_file_and_line)
raise ExceptionGroup("by hand", errors)
