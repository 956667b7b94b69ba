# `except ... as error` deletes the name at its end, so nothing is kept.
class Page:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        print("freed", self.number)


def read():
    page = Page(1)
    raise ValueError("torn page")


try:
    read()
except ValueError as error:
    print("caught", error)
    print("its frame still holds the page")
print("after the handler")
try:
    print(error)
except NameError as problem:
    print(problem)
