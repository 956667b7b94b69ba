# Arguments at the edges of 64 bits, and code that is a generator's.
def tried(what):
    try:
        return what()
    except Exception as e:
        return type(e).__name__


def g():
    yield 1


print(tried(lambda: (0).to_bytes((1 << 62), "big")))
print(tried(lambda: len(range(0, 10, 3)[:: 1 << 62])))
print(tried(lambda: list(range(5)[3:: 1 << 62])))
print(tried(lambda: slice(None, None, 1 << 62).indices(5)[0]))
print(type(eval(g.__code__, {}, {"a": 1})).__name__)
for what in [
    lambda: isinstance(1, None), lambda: issubclass(int, None), lambda: isinstance(1, (int, None)),
    lambda: isinstance(1, (str, None)), lambda: isinstance(None, None), lambda: isinstance(1, int | None),
]:
    print(tried(what))
