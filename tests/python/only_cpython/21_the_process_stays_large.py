# A million lists freed, one in two thousand kept: most of the memory stays with the process.
import gc
import os


def megabytes():
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


before = megabytes()
lists = [[i] for i in range(1_000_000)]
full = megabytes()
kept = lists[::2000]
del lists
gc.collect()
after = megabytes()
print("lists left:", len(kept))
print("grew by more than 50 MB:", full - before > 50)
print("gave back less than half of it:", full - after < (full - before) / 2)
