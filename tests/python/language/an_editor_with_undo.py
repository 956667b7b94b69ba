# An editor with undo: commands, mementos and a weak history.
import copy
import weakref
from abc import ABC, abstractmethod
from collections import deque
from dataclasses import dataclass, field


class Command(ABC):
    @abstractmethod
    def do(self, doc): ...

    @abstractmethod
    def undo(self, doc): ...

    def __str__(self):
        return type(self).__name__.lower()


@dataclass
class Insert(Command):
    at: int
    text: str

    def do(self, doc):
        doc.text = doc.text[:self.at] + self.text + doc.text[self.at:]

    def undo(self, doc):
        doc.text = doc.text[:self.at] + doc.text[self.at + len(self.text):]


@dataclass
class Delete(Command):
    at: int
    n: int
    gone: str = field(default="", init=False, repr=False)

    def do(self, doc):
        self.gone = doc.text[self.at:self.at + self.n]
        doc.text = doc.text[:self.at] + doc.text[self.at + self.n:]

    def undo(self, doc):
        doc.text = doc.text[:self.at] + self.gone + doc.text[self.at:]


class Document:
    def __init__(self):
        self.text = ""
        self.done = deque(maxlen=3)
        self.undone = []

    def run(self, command):
        command.do(self)
        self.done.append(command)
        self.undone.clear()
        return self

    def undo(self):
        if not self.done:
            raise IndexError("nothing to undo")
        command = self.done.pop()
        command.undo(self)
        self.undone.append(command)

    def redo(self):
        command = self.undone.pop()
        command.do(self)
        self.done.append(command)


doc = Document()
doc.run(Insert(0, "hello")).run(Insert(5, " world")).run(Delete(0, 1)).run(Insert(0, "J"))
print(doc.text, [str(c) for c in doc.done], doc.done[-1])
doc.undo(), doc.undo()
print(doc.text, doc.undone)
doc.redo()
print(doc.text)
try:
    for _ in range(5):
        doc.undo()
except IndexError as e:
    print(e, doc.text)
try:
    Command()
except TypeError as e:
    print(str(e).split(" with")[0])
saved = copy.deepcopy(doc)
doc.run(Insert(0, ">"))
print(saved.text, doc.text, saved.undone[0] is doc.undone)
r = weakref.ref(doc.done[-1]) if hasattr(doc.done[-1], "__weakref__") else None
print(r() is doc.done[-1])
del doc
print(r())
