# Indexes out of range, of the wrong type, and items that can't be assigned.
def attempt(action):
    try:
        print(action())
    except (IndexError, TypeError, KeyError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: [][0])
attempt(lambda: [1][5])
attempt(lambda: [1][-2])
attempt(lambda: (1,)[1])
attempt(lambda: "tea"[9])
attempt(lambda: range(3)[3])
attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1]["a"])
attempt(lambda: [1][1.0])
attempt(lambda: (1,)["a"])
attempt(lambda: "tea"["a"])
attempt(lambda: [1].index(5))
attempt(lambda: [1].remove(5))
attempt(lambda: (1,).index(5))
attempt(lambda: "tea".index("x"))
attempt(lambda: [1].__setitem__(3, 0))
for change in ("numbers[9] = 1", "del numbers[9]", "pair[0] = 1",
               "del pair[0]", "word[0] = 'x'", "numbers['a'] = 1"):
    numbers, pair, word = [1], (1,), "tea"
    try:
        if change == "numbers[9] = 1":
            numbers[9] = 1
        elif change == "del numbers[9]":
            del numbers[9]
        elif change == "pair[0] = 1":
            pair[0] = 1
        elif change == "del pair[0]":
            del pair[0]
        elif change == "word[0] = 'x'":
            word[0] = "x"
        else:
            numbers["a"] = 1
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
