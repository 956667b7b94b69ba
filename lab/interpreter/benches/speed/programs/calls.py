# Calls of functions, with and without defaults and keywords.
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def price(amount, each=3, discount=0):
    return amount * each - discount


def run(n):
    total = 0
    for i in range(n):
        total += price(i) + price(i, 2) + price(i, discount=1)
    return total


print(fib(28))
print(run(400_000))
