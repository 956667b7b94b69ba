# Instances share the names of about thirty attributes; one with more lets go in an order of its own.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        freed.append(self.number)

def order_of_letting_go(names):
    class Book:
        pass
    for order in (list(range(names)), list(range(names))[::-1]):
        book = Book()
        for number in order:
            setattr(book, "page%d" % number, Page(number))
        freed.clear()
        del book
    if freed == order:
        return "its own"
    return "its class's" if freed == order[::-1] else "another"

freed = []
for names in (2, 29, 40):
    print(names, "attributes, order:", order_of_letting_go(names))
