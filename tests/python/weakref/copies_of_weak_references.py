# copy and deepcopy of objects that hold weak references.
import copy, weakref
class Child:
    def __init__(self, parent):
        self._parent = weakref.ref(parent)
    parent = property(lambda self: self._parent())
class Parent:
    def __init__(self):
        self.children = [Child(self)]
p = Parent()
s = copy.copy(p)
print(s.children is p.children, s.children[0].parent is p)
w = weakref.ref(p)
print(copy.copy(w) is w, copy.deepcopy(w) is w)
d = copy.deepcopy(p)
print(d.children[0] is p.children[0], d.children[0].parent is p)
wm = weakref.WeakValueDictionary(a=p)
print(list(copy.deepcopy(wm)), list(copy.copy(wm)))
