# A generator expression has an entry of its own.
xs = [1, 0]
print(sum(1 / x for x in xs))
