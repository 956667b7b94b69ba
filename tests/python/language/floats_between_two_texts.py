# A float may lie in the middle between the two shortest texts that stand for it: the one with
# the even digit at its end is printed.
prices = [524288.00048828125, 524288.00146484375, 2038828675386191.25, 2038828675386191.75]
for price in prices:
    print(price, -price, f"{price}", [price], f"{price:.1f}", float(str(price)) == price)
print(complex(prices[0], -prices[2]), 0.1 + 0.2, 1e23, 2.0**70, 5e-324, 9007199254740993.0)
wrong = [n for n in range(1, 4096, 2) if float(repr(524288 + n / 4096)) != 524288 + n / 4096]
print(wrong, sum([len(repr(524288 + n / 2048)) for n in range(2048)]))
