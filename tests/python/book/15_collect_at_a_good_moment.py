# Drop something large and cyclic, then collect: that is all "manual" means.
import gc


class Folder:
    def __init__(self, parent):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


def work_all_day():
    top = Folder(None)
    for i in range(100):
        Folder(top)
    print("folders today:", len(top.children) + 1)


gc.disable()
gc.collect()
work_all_day()
print("folders and their lists, collected at night:", gc.collect())
