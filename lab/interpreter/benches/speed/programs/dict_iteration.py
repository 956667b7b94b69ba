# Through dicts: their keys, values and pairs, and dicts made of dicts.
stock = {f"item{i}": i * 7919 % 1009 for i in range(10_000)}


def worth(stock):
    total = 0
    for name, count in stock.items():
        if count > 500:
            total += count
    for count in stock.values():
        total += count
    for name in stock:
        total += stock[name]
    return total


def turned(stock):
    by_count = {}
    for name, count in stock.items():
        by_count.setdefault(count % 50, []).append(name)
    return by_count


def counted(stock):
    counts = {}
    for name in stock.keys():
        counts[name[-1]] = counts.get(name[-1], 0) + 1
    return counts


total = 0
for i in range(40):
    total += worth(stock)
    total += len({name: count for name, count in stock.items() if count < 100})
print(total)
for i in range(15):
    groups = turned(stock)
    counts = counted(stock)
print(len(groups), sorted(counts.items()), stock | {"more": 1} == stock)
