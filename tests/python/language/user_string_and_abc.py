# collections.UserString, collections.abc by `from`, and which of these patterns take for what.
from collections import UserString, UserDict
import collections
s = UserString("abc"); print(s, repr(s), s + "d", "x" + s, s * 2, s.upper(), type(s.upper()).__name__, s[0], s == "abc", {s: 1}["abc"], s.split("b"), "b" in s, list(s), s.startswith("a"), UserString("%s") % 1, len(s), s < "b", s.replace("a", "b"), s.join(["1", "2"]))
a = UserString("a"); print(a in s, s.count(a), s.find(a), s.replace(a, s), a < s, s == UserString("abc"), a + s, UserString(s) is s)
from collections import abc
print(collections.abc.Mapping.__name__)
match UserDict({1: 2}):
    case {1: x}: print("mapping", x)
match collections.UserList([1]):
    case [x]: print("sequence", x)
