# Objects of two sizes are made in turn, and no pool of 16 KB holds both.
import sys

things, prices = [], []
for i in range(5000):
    things.append(object())
    prices.append(i + 0.5)

print("bytes:", sys.getsizeof(things[0]), sys.getsizeof(prices[0]))
pools_of_things = {id(thing) // 16384 for thing in things}
pools_of_prices = {id(price) // 16384 for price in prices}
print("several pools of each:", len(pools_of_things) > 4, len(pools_of_prices) > 8)
print("pools with both:", len(pools_of_things & pools_of_prices))
