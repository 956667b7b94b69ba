# A list comprehension has no entry of its own.
xs = [1, 2, 0]
print([1 / x for x in xs])
