# Lists: grown, indexed, sliced, sorted, comprehended.
def sieve(n):
    prime = [True] * n
    for i in range(2, n):
        if prime[i]:
            for j in range(i * i, n, i):
                prime[j] = False
    return [i for i in range(2, n) if prime[i]]


def rows(n):
    table = []
    for i in range(n):
        table.append((i * 7919 % n, str(i)))
    table.sort()
    table.sort(key=lambda row: row[1])
    return [row[0] for row in table[::100]]


def bubble(items):
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


print(len(sieve(900_000)))
print(sum(rows(100_000)))
print(bubble([i * 37 % 809 for i in range(800)])[:5])
