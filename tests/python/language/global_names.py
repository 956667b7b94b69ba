# Functions read globals freely and write them only after `global`.
total = 10


def add():
    global total, created
    total += 1
    created = "by add"


def shadow():
    total = 99
    return total


add()
print(total, created, shadow(), total)
