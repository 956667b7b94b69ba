# A tree with parents.
import weakref, gc


class Tree:
    def __init__(self, name, parent=None):
        self.name, self.children = name, []
        self._parent = None
        if parent is not None:
            parent.add(self)

    @property
    def parent(self):
        return self._parent() if self._parent is not None else None

    @parent.setter
    def parent(self, value):
        self._parent = weakref.ref(value) if value is not None else None

    def add(self, child):
        child.parent = self
        self.children.append(child)

    def __iter__(self):
        yield self
        for c in self.children:
            yield from c

    def path(self):
        return "/".join(reversed(list(self.up())))

    def up(self):
        node = self
        while node:
            yield node.name
            node = node.parent

    def __del__(self):
        print("del", self.name)


root = Tree("root")
usr = Tree("usr", root)
bin_ = Tree("bin", usr)
Tree("lib", usr)
print([t.name for t in root], bin_.path())
print(any(r is root.children for r in gc.get_referrers(usr)), len(gc.get_referrers(usr)))
del root
print(usr.parent, bin_.path())
del usr
print(bin_.parent)
gc.collect()
