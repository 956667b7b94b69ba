# One saved object keeps all it leads to, finalized or not, and each is finalized once.
import gc


class Link:
    def __init__(self, number, next_link):
        self.number = number
        self.next = next_link
        self.me = self

    def __del__(self):
        print("del", self.number, end="; ")
        if self.number == 0:
            saved.append(self)


gc.disable()
gc.collect()
saved = []
chain = None
for number in (4, 3, 2, 1, 0):
    chain = Link(number, chain)
chain = None
print("collected:", gc.collect())
link = saved[0]
while link:
    print(link.number, gc.is_finalized(link), end="; ")
    link = link.next
print()
saved.clear()
print("collected:", gc.collect())
