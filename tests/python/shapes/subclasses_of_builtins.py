# An instance of a class derived from list, dict, int or str is tracked and can be trash.
import gc


class Pages(list):
    pass


class Book(dict):
    pass


class Number(int):
    pass


class Title(str):
    pass


gc.disable()
gc.collect()
pages = Pages([1, 2])
pages.append(pages)
print(len(pages), pages[0], gc.is_tracked(pages))
del pages
print("list subclass:", gc.collect())
book = Book(a=1)
book["me"] = book
print(book["a"], isinstance(book, dict), gc.is_tracked(Book()))
del book
print("dict subclass:", gc.collect())
number = Number(5)
number.me = number
print(number + 1, type(number).__name__, gc.is_tracked(number))
del number
print("int subclass:", gc.collect() > 0)
title = Title("tea")
title.me = title
print(title.upper(), gc.is_tracked(title))
del title
print("str subclass:", gc.collect() > 0)
