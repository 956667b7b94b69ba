# A stored exception keeps the frames it came through, with all their variables.
class Upload:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def send():
    upload = Upload("large file")
    raise ConnectionError("line is down")


problems = []
try:
    send()
except ConnectionError as error:
    problems.append(error)
print("the problem:", problems[0])
problems[0].__traceback__ = None
print("traceback let go")
