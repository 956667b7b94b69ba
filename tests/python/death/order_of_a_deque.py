# A deque lets go of its items from the front.
from collections import deque


class T:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("gone", self.n)


q = deque([T(1), T(2), T(3)])
q.appendleft(T(0))
q.clear()
q = deque([T(4), T(5)])
q.appendleft(T(6))
q.rotate(1)
del q
q = deque([T(7), T(8), T(9)], 2)
print("full")
q.append(T(10))
q.appendleft(T(11))
print("end")
