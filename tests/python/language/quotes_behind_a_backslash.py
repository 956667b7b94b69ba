# A text that nothing ends, where a backslash stands before a quote.
for source in (
    'x = "C:\\"', 'x = "a\\"b', "x = 'it\\'s", 'x = "a\\\\', 'f"a\\"', 'b"a\\"', '"""a\\"""',
    'x = "a\\\'b', 'f("C:\\dir\\", 1)', 'x = "a\\" + "b', 'f"{x}\\"', "r'\\'", "f\"{'\\'}\"", 'x = "a\\\\\\"',
):
    try:
        compile(source, "<text>", "exec")
        print(repr(source), "is right")
    except SyntaxError as error:
        print(repr(source), "|", error.msg, error.offset, error.end_offset)
