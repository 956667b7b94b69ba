# Errors whose arguments have names: of encodings, of places, of the operating system.
def attempt(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


def parts(action):
    try:
        action()
    except UnicodeError as error:
        print(type(error).__name__, error)
        print(error.encoding, error.object, error.start, error.end, error.reason, error.args)


parts(lambda: b"ab\xffcd".decode())
parts(lambda: b"a\xe2\x82".decode("utf-8"))
parts(lambda: b"ab\xff".decode("ascii"))
parts(lambda: "abé".encode("ascii"))
parts(lambda: "aéèb€".encode("ascii"))
parts(lambda: "a\U0001f600".encode("latin-1"))
attempt(lambda: UnicodeDecodeError())
attempt(lambda: UnicodeEncodeError("ascii"))
print(UnicodeDecodeError("ascii", b"ab", 0, 1, "why"))
print(UnicodeDecodeError("ascii", b"ab", 0, 2, "why"))
print(UnicodeEncodeError("ascii", "ab", 1, 2, "why"))

for details in (("f.py", 1, 2, "text"), ("f.py", 1, 2, "text", 3, 4)):
    error = SyntaxError("wrong", details)
    print(error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.args)
attempt(lambda: SyntaxError("wrong", None))
attempt(lambda: SyntaxError("wrong", (1, 2)))
attempt(lambda: str(SyntaxError("wrong", ("f.py", 3, 2, "text"))))

numbers = (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 115, 5)
print([type(OSError(number, "x")).__name__ for number in numbers])
print(OSError(17, "x"), repr(OSError(17, "x", "file")), OSError(17).errno)
print(FileExistsError(17, "x").errno, issubclass(FileExistsError, OSError))
try:
    raise ConnectionResetError("gone")
except ConnectionError as error:
    print(repr(error), type(error).__mro__)
print(BytesWarning.__mro__, PendingDeprecationWarning, UnicodeWarning.__bases__)


class Own(FileExistsError):
    pass


attempt(lambda: Own(17, "x"))
attempt(lambda: isinstance(Own(1), OSError))
