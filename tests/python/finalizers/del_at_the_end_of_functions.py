# An object that only a function's locals held dies when the call ends, even by an exception.
class File:
    def __init__(self, name):
        self.name = name
        print("open", name)

    def __del__(self):
        print("close", self.name)


def read(fail):
    file = File("diary")
    if fail:
        raise OSError("torn")
    return "text"


print(read(False))
try:
    read(True)
except OSError as error:
    print("caught", error)
print("done")
