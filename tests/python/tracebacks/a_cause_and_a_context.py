# A cause, a context, and functions over several lines.
import sys
def a(x):
    return b(x) + 1
def b(x):
    return c(
        x,
        1 / x,
    )
def c(x, y):
    return [z.foo for z in (x, y)]
class K:
    def go(self):
        self.q["missing"] += 1
try:
    K().go()
except AttributeError as e: print(e)
try:
    a(0)
except ZeroDivisionError:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("wrapped") from e
