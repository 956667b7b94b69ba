# A dict whose keys are exchanged while a loop goes through it ends the loop.
# Found by CPython's test_dict.test_mutating_iteration_delete.
d = {0: "a", 1: "b"}
try:
    for n, k in enumerate(d):
        if n > 5: print("endless"); break
        d[k + 10] = d.pop(k)
except RuntimeError as e:
    print(e)
