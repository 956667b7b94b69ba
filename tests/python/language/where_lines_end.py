# Every character that ends a line of a text; of bytes only two do.
text = "a\nb\r\nc\rd\ve\ff\x1cg\x1dh\x1ei\x85j\u2028k\u2029l\n\nm"
print(text.splitlines())
print(text.splitlines(True))
print("".splitlines(), "\n".splitlines(), "\r\n\r\n".splitlines(True), "a\r".splitlines(), "a\n".splitlines(keepends=True))
print(text.encode().splitlines())
for start in "a", ("x", "a"), ("x", 1), 1, ["a"], ("a", 1):
    for method in "abc".startswith, "abc".endswith:
        try:
            print(method(start), end=" ")
        except TypeError as error:
            print(error)
print()
for add in lambda: sum([b"a"], b""), lambda: sum([b"a"], bytearray()), lambda: max(1, 2, default=3), lambda: min(1, 2, default=3, key=abs):
    try:
        print(add())
    except TypeError as error:
        print(error)
