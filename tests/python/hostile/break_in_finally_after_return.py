# `break` and `continue` in `finally` take the place of a `return` out of the loop.
def one():
    while True:
        try: return 1
        finally: break
    return "end"
def two():
    for n in range(3):
        try: return n
        finally: continue
    return "end", n
def three():
    while True:
        while True:
            try: return 1
            finally: break
        try: return 2
        finally: break
    return "end"
def four():
    for n in range(3):
        for m in range(3):
            try:
                if m == 1: return n, m
            finally:
                if n < 2: break
    return "end"
def five():
    for n in range(5):
        with Quiet():
            try: return n
            finally:
                if n < 3: continue
class Quiet:
    def __enter__(self): pass
    def __exit__(self, *args): print("exit", args)
print(one(), two(), three(), four(), five())
