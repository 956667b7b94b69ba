# Values in text: plain, aligned, with a precision, by repr, nested.
class Price:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return f"{self.cents // 100}.{self.cents % 100:02}"

    def __format__(self, spec):
        return f"{str(self):{spec}}"


names = ["tea", "coffee", "cocoa"]
length = 0
for i in range(70_000):
    name = names[i % 3]
    length += len(f"{i} {name}")
    length += len(f"{name:<10}|{i:>8}|{i:08x}")
    length += len(f"{name!r} costs {i / 7:.3f}, {i * 1001:,}")
    width = i % 5 + 5
    length += len(f"{i:{width}d}{Price(i):>9}")
print(length)
