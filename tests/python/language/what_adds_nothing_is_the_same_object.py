# A slice of all, and what adds nothing, is the same tuple or text.
import sys
t = ([],)
u = t[:]
print(u is t, sys.getrefcount(t), t + () is t, t * 1 is t)
s = "".join(["a", "b"])
print(s[:] is s, s + "" is s)
print((1, 2) is (1, 2), 10**20 is 10**20)
