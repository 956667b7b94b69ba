# Instances share their class's list of names: its order, not the instance's, is the order of letting go.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


class Book:
    pass


first = Book()
first.cover = Page("cover")
first.title = Page("title")
del first
print("--")
second = Book()
second.title = Page("title, set first")
second.cover = Page("cover, set second")
print(list(vars(second)) == ["title", "cover"])
del second
print("--")
third = Book()
third.title = Page("title, set first")
third.cover = Page("cover, set second")
del third
print("--")
fourth = Book()
fourth.cover = Page("cover, removed")
fourth.title = Page("title")
del fourth.cover
fourth.cover = Page("cover, set again")
del fourth
