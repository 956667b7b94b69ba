# What can be wrong in the braces of an f-string, and where.


def mistake(source):
    try:
        compile(source, "tea.py", "exec")
    except SyntaxError as error:
        return error.with_traceback(None)


sources = [
    "f'{a!x}', f'{b!}'", "f'{a!}'", "f'{a! r}'", "f'{a!rr}'", "f'{a!1}'", "f'{a!:}'", "f'{a!r b}'",
    "f'{**a}'", "f'{import a}'", "f'{,}'", "f'{not}'", "f'{a;b}'", "f'{a +}'", "f'{a for b in c}'",
    "f'{a==}'", "f'{a = 1}'", "f'{:x}'", "f'{!r}'", "f'{=}'", "f'{}'", "f'{a if b}'",
    "f'{lambda x: 1}'", "f'{lambda x}'", "f'{(a}'", "f'{(a]}'", "f'{a)}'", "f'{a$b}'", "f'{1a}'",
    "f'{a\\}'", "f'{a:{b}'", "f'{a:{b c}}'", "f'{\"a'", "f'''{a\n b}'''", "f'é {b c}'", "f'a } b'",
]
errors = [mistake(source) for source in sources]
groups = [ExceptionGroup("some", errors[n : n + 12]) for n in range(0, len(errors), 12)]
raise ExceptionGroup("braces", groups)
