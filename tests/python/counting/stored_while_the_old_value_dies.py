# While an item is replaced, the instruction holds the new value, too; once it has run
# and been specialized, only the container does.
import sys


class Order:
    def __init__(self, shelf, place):
        self.shelf, self.place = shelf, place

    def __del__(self):
        if self.place is not None:
            print(sys.getrefcount(self.shelf[self.place]), end=" ")


by_name, by_number, in_a_row = {}, {}, [None]
by_name["tea"] = Order(by_name, "tea")
by_name["tea"] = Order(by_name, "tea")
by_number[7] = Order(by_number, 7)
by_number[7] = Order(by_number, 7)
in_a_row[0] = Order(in_a_row, 0)
in_a_row[0] = Order(in_a_row, 0)
print("the first time")
for n in range(5):
    by_name["tea"] = Order(by_name, "tea")
print("by name")
for n in range(5):
    by_number[7] = Order(by_number, 7)
print("by number")
for n in range(5):
    in_a_row[0] = Order(in_a_row, 0)
print("in a row")
by_name["tea"].place = by_number[7].place = in_a_row[0].place = None
