# Trash waits until its own generation, or an older one, is collected.
import gc


class Draft:
    def __init__(self, survived):
        self.me = self
        self.survived = survived

    def __del__(self):
        print("freed draft that survived", self.survived)


gc.disable()
for survived in range(3):
    gc.collect()
    draft = Draft(survived)
    for generation in range(survived):
        gc.collect(generation)
    draft = None
    for generation in (0, 0, 1, 1, 2, 2):
        print("collect(%d):" % generation, gc.collect(generation))
