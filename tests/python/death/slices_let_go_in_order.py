# The order in which assignments to slices, lists and slices let go.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
l = [T(1), T(2), T(3)]
l[::2] = [0, 0]
print("assigned"); l.clear()
s = slice(T("start"), T("stop"), T("step")); del s
