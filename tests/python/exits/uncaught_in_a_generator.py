# An exception passes through generators and their finally blocks on its way out.
def pages():
    try:
        yield 1
        raise LookupError("torn out")
    finally:
        print("the book is closed")


def read():
    for page in pages():
        print("page", page)


class Reader:
    def __del__(self):
        print("the reader is gone")


def main():
    reader = Reader()
    reader.name = "Ada"
    try:
        read()
    except LookupError as error:
        print("caught", error)
        reader = None
        raise


main()
