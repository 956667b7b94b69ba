# Counting goes on where 64 bits end.
import sys
class Long:
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __index__(self): return self.n
print(list(enumerate("ab", sys.maxsize)))
print(list(enumerate("ab", 10 ** 30)))
for n in sys.maxsize + 1, 10 ** 30, -1, -10 ** 30:
    for do in (len, bool, lambda x: [1][x], lambda x: [1][x:], lambda x: "a" * x, lambda x: range(3)[x]):
        try:
            print(do(Long(n)))
        except Exception as e:
            print(type(e).__name__, e)
i = iter(range(sys.maxsize - 1, sys.maxsize))
print(list(i))
print(-sys.maxsize - 1, abs(-sys.maxsize - 1), -(-sys.maxsize - 1), (-sys.maxsize - 1) // -1, divmod(-sys.maxsize - 1, -1))
print(hash(sys.maxsize), (-sys.maxsize - 1) % -1, (-sys.maxsize - 1) >> 70, sum([sys.maxsize, 1]), sys.maxsize * 2)
print((2 ** 64).__index__(), round(-sys.maxsize - 1), round(sys.maxsize, -3), int(-sys.maxsize - 1.0))
