# A TypeError that an operator's method raises comes through as it is
class Tea:
    def __add__(self, other):
        raise TypeError("unsupported operand type(s) for tea")

    def __len__(self):
        return 10**30

    def __index__(self):
        raise TypeError("no index today")


tea = Tea()
try:
    tea += 1
except TypeError as e:
    print(e)
for attempt in [lambda: len(tea), lambda: bool(tea), lambda: [1][tea:], lambda: [1] * tea, lambda: range(tea)]:
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__, e)
for left, right in [(1, "a"), ([], 1), ("a", 1), (None, None), ({}, 1)]:
    try:
        left += right
    except TypeError as e:
        print(e)
    try:
        left **= right
    except TypeError as e:
        print(e)
for call in [lambda: list.append(5, 1), lambda: list.__len__(5), lambda: dict.__new__(5), lambda: list.__new__(int), lambda: str.upper(1)]:
    try:
        print(call())
    except TypeError as e:
        print(e)
