# Text and numbers that don't convert.
def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(lambda: int("tea"))
attempt(lambda: int(""))
attempt(lambda: int("1.5"))
attempt(lambda: int("12", 2))
attempt(lambda: int("1", 99))
attempt(lambda: int(None))
attempt(lambda: int({}))
attempt(lambda: int(float("nan")))
attempt(lambda: int(float("inf")))
attempt(lambda: float("tea"))
attempt(lambda: float(""))
attempt(lambda: float(None))
attempt(lambda: float(10 ** 400))
attempt(lambda: 10 ** 400 / 3)
attempt(lambda: str(5, 6))
attempt(lambda: chr(1114112))
attempt(lambda: ord(5))
attempt(lambda: round("a"))
attempt(lambda: "%d" % "a")
attempt(lambda: "tea" * 1.5)
attempt(lambda: [1, 2][1.5:])
attempt(lambda: list(range(1.5)))
