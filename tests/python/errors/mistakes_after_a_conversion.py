# What is wrong in the braces of an f-string, behind its expression.
for text in ("f'{a!r=}'", "f'{a!r'", "f'{a!r x}'", "f'{a!s}}'", "f'{a!r!s}'", "f'{a!r,}'", "f'{a=x}'",
             "f'{a=!r'", "f'{a:{b!r=}}'", "f'{=}'", "f'{ = }'", "f'{}'", "f'{a=}'", "f'{a!r:>3}'"):
    try:
        compile(text, "f", "eval")
        print(text, "is right")
    except SyntaxError as error:
        print(text, error.msg, error.offset, error.end_offset)
