# A pattern that fails in the end has bound no name, and keeps nothing alive.
# Found by CPython's test_patma (199, 239, 240, 246, 247).
class T:
    def __del__(self): print("gone")
def f():
    a = 0
    match [T(), 5]:
        case [a, 6]: pass
    print("after match", a)
f()
