# Each division has its own words for zero.
def attempt(action):
    try:
        print(action())
    except ZeroDivisionError as error:
        print(error)


attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 1.0 / 0)
attempt(lambda: 1 / 0.0)
attempt(lambda: 1.0 // 0.0)
attempt(lambda: 0 ** -1)
attempt(lambda: pow(2, 3, 5))
attempt(lambda: 10 ** 30 / 0)
print(issubclass(ZeroDivisionError, ArithmeticError))
