# For: what has no cycle goes at a known line, so files and locks close in time.
class File:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


def read(name):
    file = File(name)
    return file.name.upper()


for name in ("diary", "letter"):
    print(read(name))
