# A deque that changes while a loop goes through it ends the loop.
from collections import deque
q = deque([1, 2])
try:
    for x in q:
        if len(q) > 9: print("went on"); break
        q.append(x)
except RuntimeError as e: print(e)
