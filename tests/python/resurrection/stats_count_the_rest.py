# get_stats counts what was really collected, without the resurrected.
import gc


class Node:
    def __init__(self):
        self.me = self


class Phoenix(Node):
    def __del__(self):
        saved.append(self)


def collect():
    before = gc.get_stats()[2]
    result = gc.collect()
    after = gc.get_stats()[2]
    return result, after["collected"] - before["collected"], len(saved)


gc.disable()
gc.collect()
saved = []
for i in range(10):
    Node()
print("ten:", collect())
Phoenix()
print("a phoenix:", collect())
for i in range(10):
    Node()
Phoenix()
print("ten and a phoenix:", collect())
saved.clear()
print("the two:", collect())
