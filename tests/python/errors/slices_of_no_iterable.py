# What is put into a slice has to be iterable, and as long where the slice has a step.
a = [1, 2, 3]
for bad in (lambda: a.__setitem__(slice(0, 1), 5), lambda: a.__setitem__(slice(0, 3, 2), 5), lambda: a.__setitem__(slice(0, 3, 2), [1])):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
print(a)
