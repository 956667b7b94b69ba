# Functions that remember, and the cycles they are part of.
def counter(start):
    count = start

    def step():
        nonlocal count
        count += 1
        return count

    return step


def recursive(n):
    def walk(k):
        return k if k == 0 else walk(k - 1)

    return walk(n)


steps = [counter(i) for i in range(20)]
total = 0
for _ in range(70_000):
    for step in steps:
        total += step()
print(total)
print(sum(recursive(3) for _ in range(140_000)))
