# A dict drops each key before its value.
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
d = {T("key"): T("value")}
del d
