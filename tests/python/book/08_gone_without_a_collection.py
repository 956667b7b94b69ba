# What counting frees is gone at once; what lies on a cycle can still be looked up.
import gc
import weakref


class Document:
    def __init__(self):
        self.myself = None


gc.disable()
gc.collect()
letter, diary = Document(), Document()
diary.myself = diary
look = {"letter": weakref.ref(letter), "diary": weakref.ref(diary)}
del letter, diary
for name in look:
    print(name, "is there:", look[name]() is not None)

found = look["diary"]()
print("collected while we hold it:", gc.collect())
del found
print("collected:", gc.collect())
print("diary is there:", look["diary"]() is not None)
