# Comprehensions inside comprehensions.
def table(n):
    return [[row * column for column in range(20)] for row in range(n)]


def flat(rows):
    return [cell for row in rows for cell in row if cell % 3 == 0]


def turned(rows):
    return [[row[at] for row in rows] for at in range(20)]


rows = table(20_000)
print(len(flat(rows)))
print(sum(column[-1] for column in turned(rows)))
print(len({cell % 1009 for row in rows for cell in row}))
squares = {row[1]: [cell * cell for cell in row if cell & 1] for row in rows}
print(sum(len(odd) for odd in squares.values()))
