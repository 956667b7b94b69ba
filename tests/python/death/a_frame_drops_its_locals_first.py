# A frame drops its locals before the frame that called it.
import sys
class T:
    def __init__(self, n): self.n = n
    def __del__(self): print("gone", self.n)
def leaf():
    t = T("leaf")
    return sys._getframe()
def caller():
    t = T("caller")
    return leaf()
f = caller()
del f
