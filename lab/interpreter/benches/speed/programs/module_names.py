# A loop at the top of a module: each name is looked up in a dict.
total = 0
count = 0
limit = 1_500_000
while count < limit:
    count += 1
    if count % 3 == 0:
        total += count
    else:
        total -= 1
print(total)
for number in range(800_000):
    last = number
    total = total + last
print(total)
