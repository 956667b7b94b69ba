# A dict in which keys come and go keeps its order, and every search in it ends.
stock = {n: n for n in range(9)}
for n in range(100, 1000):
    stock[n] = "new"
    del stock[n]
print(list(stock), "new" in stock)

for n in range(2000):
    stock[n % 50 + 9] = n
    if n % 3:
        stock.popitem()
print(len(stock), list(stock)[-3:])

members = set(range(9))
for n in range(100, 1000):
    members.add(n)
    members.discard(n)
print(members, 99 in members)
