# What can still be reached is never freed: no reference ever dangles.
import gc


class Book:
    def __init__(self, title):
        self.title = title


shelf = [Book("Emma"), Book("Persuasion")]
borrowed = shelf[1]
del shelf
gc.collect()
print("the shelf is gone,", borrowed.title, "isn't")


def open_book():
    book = Book("Ulysses")
    return lambda: book.title


title = open_book()
gc.collect()
print("its function has ended,", title(), "is still here")
