# A bound method passes on what its function answers.
from functools import lru_cache
class A:
    @lru_cache
    def m(self): return 1
a = A(); a.m()
print(a.m.cache_info())
