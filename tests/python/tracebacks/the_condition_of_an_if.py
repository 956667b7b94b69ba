# A condition that is neither true nor false is marked.
class B:
    def __bool__(self): raise TypeError("neither")
b = B()
if b: pass
