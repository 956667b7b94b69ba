# An instance lets go of its attributes in the order they were first set.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


class Book:
    def __init__(self):
        self.cover = Page("cover")
        self.title = Page("title")
        self.text = Page("text")


book = Book()
book.cover = Page("new cover")
del book
print("book gone")
book = Book()
book.index = Page("index")
book.author = Page("author")
del book
print("book gone")
