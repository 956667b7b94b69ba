# A line that ends as on Windows ends like any other, in texts too.
exec('a = """a\r\nb"""\r\nprint(len(a), repr(a))\r\nb = 1\rprint(b)')
exec("c = '''x\ry'''\nprint(repr(c))")
exec("print('a\\\r\nb')")
print(eval("'''\r\n\r'''") == "\n\n")
