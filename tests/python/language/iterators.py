# for asks __iter__ and __next__; zip, map, enumerate and friends are lazy iterators.
class Countdown:
    def __init__(self, start):
        self.now = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.now <= 0:
            raise StopIteration
        self.now -= 1
        return self.now + 1


class Pages:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError(index)
        return "page %d" % index


print(list(Countdown(3)), [p for p in Pages()], "page 1" in Pages())
print(list(zip("abc", [1, 2])), list(map(len, ["a", "bb"])), list(filter(None, [0, 1, ""])))
print(list(enumerate("ab", 5)), list(reversed([1, 2, 3])), dict(zip("ab", range(2))))
print(any(x > 2 for x in [1, 2, 3]), all([]), sum([[1], [2]], []), min("hello"), max([3, 9, 2], key=lambda x: -x))
numbers = iter([1, 2])
print(next(numbers), next(numbers), next(numbers, "none"))
first, *rest = Countdown(4)
print(first, rest)
print(list(range(5, 0, -2)), range(10)[3], len(range(0, 10, 3)), 6 in range(0, 10, 3), range(3) == range(0, 3))
print(list(iter(iter([7, 8, 0, 9]).__next__, 0)), list(map(lambda a, b: a + b, [1, 2], [10, 20])))
for i in range(3):
    if i == 1:
        continue
    print("turn", i)
else:
    print("no break")
for i in range(3):
    break
else:
    print("never printed")
while i < 2:
    i += 1
else:
    print("while is over", i)
