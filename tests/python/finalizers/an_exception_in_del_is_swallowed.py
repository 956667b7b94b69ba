# An error in __del__ is written to stderr and forgotten; the object goes anyway.
import gc


class Draft:
    def __init__(self, name):
        self.name = name
        self.me = None

    def __del__(self):
        print("finalizing", self.name)
        raise ValueError(self.name)


gc.disable()
gc.collect()
draft = Draft("plain")
del draft
print("still running")
drafts = [Draft("cyclic %d" % i) for i in range(3)]
for draft in drafts:
    draft.me = draft
del drafts, draft
print("collected:", gc.collect())
try:
    Draft("in a try")
except ValueError:
    print("never printed")
print("collected:", gc.collect())
