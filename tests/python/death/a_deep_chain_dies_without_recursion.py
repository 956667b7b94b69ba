# A chain of many thousand objects is freed without running out of stack.
class Page:
    freed = 0

    def __init__(self, next_page):
        self.next = next_page

    def __del__(self):
        Page.freed += 1


book = None
for i in range(20000):
    book = Page(book)
book = None
print("pages freed:", Page.freed)
for make in (lambda inner: [inner], lambda inner: (inner,),
             lambda inner: {"next": inner}):
    nest = None
    for i in range(20000):
        nest = make(nest)
    print(type(nest).__name__, "built")
    nest = None
    print("gone")
