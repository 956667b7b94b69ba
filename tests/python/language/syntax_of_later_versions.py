# Words that only a later version knows are names to this one.
SOURCES = [
    'label = t"{order}"',
    'def label(order):\n    return rt"""{order}"""',
    'print(t"caf\u00e9")',
    "lazy import json",
    "lazy from json import loads",
    "try:\n    pay()\nexcept KeyError, ValueError:\n    pass",
    "orders = [*line for line in lines]",
]
for source in SOURCES:
    try:
        compile(source, "orders.py", "exec")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, ascii(e.text))
