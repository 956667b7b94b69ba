# print packs what it is given into a tuple, which is counted once and kept to be used again.
import gc

gc.disable()
repr([])  # what the first repr of a container makes is never given up


def after(job):
    gc.collect()
    job()
    return gc.get_count()[0]


def nothing():
    pass


answers = [
    after(nothing),
    after(lambda: print("tea")),
    after(lambda: (print("tea"), print("cup"))),
    after(lambda: (print("tea"), print("tea", "cup"))),
]
print(answers)
