# For and against: one file closes at a known line, the other when somebody collects.
import gc


class File:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("close", self.name)


gc.disable()
gc.collect()
diary = File("diary")
letter = File("letter")
letter.reply_to = letter
del diary
del letter
print("both names are gone")
gc.collect()
