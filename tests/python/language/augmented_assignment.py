# Augmented assignment changes lists in place and makes new numbers and tuples.
p = q = []
p.append(1)
print(q, p is q)
shelf = [1, 2]
same = shelf
shelf += [3]
print(same, same is shelf)
shelf = shelf + [4]
print(same, shelf)
pair = (1, 2)
old = pair
pair += (3,)
print(old, pair)
n = 7
n -= 2
n *= 3
n //= 2
n **= 2
n %= 10
n <<= 3
n |= 1
n ^= 3
n &= 0xff
n >>= 1
print(n)
values = {"a": 1}
values["a"] += 1
values["b"], values["c"] = 5, 6
print(values)
