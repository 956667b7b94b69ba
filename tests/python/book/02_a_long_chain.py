# One death can lead to 50,000 more, each by the count of the next.
import gc


class Carriage:
    freed = 0

    def __init__(self, behind):
        self.behind = behind

    def __del__(self):
        Carriage.freed += 1


gc.disable()
train = None
for number in range(50_000):
    train = Carriage(train)
print("freed while we hold the first:", Carriage.freed)
train = None
print("freed when we let go of it:", Carriage.freed)
