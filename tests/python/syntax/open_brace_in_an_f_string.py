# An f-string with a brace left open.
x = f"{x"
