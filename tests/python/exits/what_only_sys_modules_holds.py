# What only sys.modules holds dies before the names of the program do.
import sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
x = D("global")
sys.modules["fake"] = D("module")
