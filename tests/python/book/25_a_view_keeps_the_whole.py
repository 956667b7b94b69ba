# A small view of a large table keeps all of it, as slices of arrays do.
class Table:
    def __init__(self, rows):
        self.rows = rows

    def view(self, start, stop):
        return View(self, start, stop)

    def __del__(self):
        print("table freed")


class View:
    def __init__(self, table, start, stop):
        self.table = table
        self.start = start
        self.stop = stop

    def copy(self):
        return self.table.rows[self.start:self.stop]


table = Table(list(range(1000)))
view = table.view(0, 3)
table = None
print("the table is still here, for a view of", view.stop - view.start)
numbers = view.copy()
view = None
print("copied:", numbers)
