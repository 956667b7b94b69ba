# An f-string with nothing in its braces.
x = f"{}"
