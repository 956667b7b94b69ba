# Hold a ring at one point and you hold all of it; what hangs on it waits too.
import gc
import sys


class Order:
    pass


class Document:
    def __del__(self):
        print("freed the document")


def count(thing):
    return sys.getrefcount(thing) - 2


gc.disable()
gc.collect()
tea = Order()
tea.next = Order()
tea.next.next = Order()
tea.next.next.next = tea
print("counts:", count(tea), count(tea.next), count(tea.next.next))
print("garbage while we hold the tea:", gc.collect())
tea.next.paper = Document()
del tea
print("the name is gone")
print("collected:", gc.collect())
