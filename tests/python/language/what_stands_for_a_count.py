# An object with `__index__` is a number of bytes, and what is equal counts as one, whatever
# `__eq__` answers with.
from collections import deque


class Three:
    def __index__(self):
        return 3


class Yes:
    def __bool__(self):
        return True


class Any:
    def __eq__(self, other):
        return Yes()


print(bytes(Three()), bytearray(Three()), bytes(3))
print(deque([Any(), 1, Any()]).count(7), [Any(), 1, Any()].count(7))
