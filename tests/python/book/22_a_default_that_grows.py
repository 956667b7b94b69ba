# A mutable default belongs to the function and lives as long as it does.
class Page:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def visit(page, history=[]):
    history.append(page)
    return len(history)


print(visit(Page("home")), visit(Page("shop")))
print("held by the function:", len(visit.__defaults__[0]))
del visit
print("the function is gone")
