# What equals must hash alike: aliases do, in whatever order a union has its types.
print({list[int]: 1}[list[int]], {dict[str, list[int]]: 2}[dict[str, list[int]]])
print({int | str: 3}[int | str], hash(int | str) == hash(str | int), int | str == str | int)
print(tuple[int, ...], list[list[int]], dict[str, tuple[float, ...]], list[int] != list[str])


def starred(*args: *tuple[int, ...]):
    return args


print(starred(1, 2))
