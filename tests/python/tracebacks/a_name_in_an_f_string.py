# A name in an f-string is marked.
x = 3
print(f"{x} and {y!r} more")
