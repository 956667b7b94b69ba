# Chained comparisons, and/or/not, truth values, identity, conditional expressions.
def loud(value):
    print("asked", value, end="; ")
    return value


print(1 < 2 < 3, 1 < 3 < 2, 1 == 1 != 2, 3 > 2 >= 2, 1 < 2 > 1)
print(loud(1) < loud(3) < loud(2), loud(3) < loud(1) < loud(9))
print(0 or "tea", "tea" and 0, None or [] or "last", 1 and 2 and 3, not [], not not "x")
print(loud(0) and loud(1), loud(1) or loud(2))
for thing in (0, 1, 0.0, "", " ", [], [0], {}, {1: 1}, set(), (), (0,), None, range(0), object):
    print(bool(thing), end=" ")
print()
print("yes" if 1 else "no", [1, 2][True], True == 1, True is 1 if False else False, isinstance(True, int))
a = [1]
b = a
print(a is b, a is [1], a == [1], a is not None, None is None, [] is [])
print(1 in [1, 2], "a" in "abc", 1 not in {2}, "k" in {"k": 1}, (1 < 2) == True, [1, 2] > [1])
print(1 == "1", None == 0, "a" == ["a"], 1 != 1.0, {1: 2} == {1: 2.0}, (1, 2) == [1, 2])


class Always:
    def __eq__(self, other):
        return True


class Empty:
    def __len__(self):
        return 0


print(Always() == 5, 5 == Always(), Always() != 5, Always() in [1], bool(Empty()), bool(Always()))
for wrong in (lambda: 1 < "a", lambda: [] < (), lambda: None < None, lambda: {} > {}, lambda: 1 in 5):
    try:
        wrong()
    except TypeError as error:
        print(error)
x = 5
print(x if x > 3 else -x, (y := x + 1), y, "big" if x > 9 else "middle" if x > 3 else "small")
