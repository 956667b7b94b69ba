# A limit below the depth that is reached already is refused.
import sys


def deep(n):
    if n:
        return deep(n - 1)
    try:
        sys.setrecursionlimit(5)
    except RecursionError as error:
        print(str(error).split(" at ")[0], "too low" in str(error))
    return sys.getrecursionlimit() > 50


print(deep(20))
