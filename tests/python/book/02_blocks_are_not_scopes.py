# A name lives until its function ends; if and for let go of nothing.
class Document:
    def __init__(self, title):
        self.title = title

    def __del__(self):
        print("freed", self.title)


def write_letters():
    if True:
        letter = Document("letter")
    for number in range(2):
        page = Document("page %d" % number)
    print("the blocks are over,", letter.title, "and", page.title, "are not")


write_letters()
print("the function is over")
