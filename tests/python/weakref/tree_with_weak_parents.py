# Children that hold their parent weakly leave nothing to the collector.
import gc
import weakref


class Folder:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = weakref.ref(parent) if parent else None
        self.children = []
        if parent:
            parent.children.append(self)

    def path(self):
        if self.parent is None:
            return self.name
        return self.parent().path() + "/" + self.name


gc.disable()
gc.collect()
home = Folder("home")
for name in ("letters", "photos"):
    Folder("2024", Folder(name, home))
print([child.children[0].path() for child in home.children])
leaf = home.children[1].children[0]
del home
print("collected:", gc.collect(), "parent of the leaf:", leaf.parent())
