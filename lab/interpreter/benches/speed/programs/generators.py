# Generators in a row.
def numbers(n):
    for i in range(n):
        yield i


def evens(source):
    for i in source:
        if i % 2 == 0:
            yield i


def pairs(n):
    yield from zip(numbers(n), numbers(n))


print(sum(evens(numbers(2_000_000))))
print(sum(a * b for a, b in pairs(700_000)))
