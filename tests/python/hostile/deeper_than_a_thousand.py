# `sys.setrecursionlimit` allows more than 1000 calls, and fewer.
import sys
def down(n): return 0 if n == 0 else 1 + down(n - 1)
sys.setrecursionlimit(5000)
print(down(4000), sys.getrecursionlimit())
try:
    down(10000)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(100)
try:
    down(200)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(1000)
for n in 0, -1, 10 ** 30:
    try:
        sys.setrecursionlimit(n)
    except Exception as e:
        print(type(e).__name__, e)
