# Four pages, seven lines: each page goes at the line after which nothing leads to it.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("  freed page", self.number)


print("first = Page(1)")
first = Page(1)
print('book = {"cover": Page(2), "index": first}')
book = {"cover": Page(2), "index": first}
print("first = Page(3)")
first = Page(3)
print("copy = book")
copy = book
print("book = Page(4)")
book = Page(4)
print('del copy["index"]')
del copy["index"]
print("copy = None")
copy = None
print("still here:", first.number, "and", book.number)
first = None
book = None
