# A call of what can't be called, or an index that can't be one, where a comma may be missing.
def never(x):
    "tea" (x)
    [1] (x)
    (1, 2) (x)
    {1} (x)
    1.5 (x)
    None (x)
    f"{x}" (x)
    (lambda: 1)(x)
    [1] ["a"]
    [1] [x, 2]
    "tea" [1.5]
    (1, 2) [None]
    [y for y in x] ["a"]
    [1] [True]
    [1] [0:1]
    {1} [0]
    1 [x]
    (y for y in x) [0]
    {1: 2} ["a"]
    (lambda: 1) [0]
    b"tea" ["a"]


print("nothing of it ran")
