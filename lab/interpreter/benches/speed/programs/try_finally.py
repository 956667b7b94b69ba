# What is done in any case: try/finally and with, left in every way.
class Lock:
    def __init__(self):
        self.taken = 0

    def __enter__(self):
        self.taken += 1
        return self

    def __exit__(self, kind, error, trace):
        self.taken -= 1
        return kind is LookupError


lock = Lock()
log = [0, 0, 0]


def work(i):
    try:
        if i % 3 == 0:
            return i
        if i % 3 == 1:
            raise ValueError(i)
        log[0] += 1
    except ValueError as error:
        return error.args[0]
    finally:
        log[1] += 1
    return 0


def locked(i):
    with lock as held:
        try:
            if i % 4 == 0:
                raise LookupError
            return held.taken
        finally:
            log[2] += 1
    return 0


total = 0
for i in range(150_000):
    total += work(i) + locked(i)
    for step in range(3):
        try:
            if step == 1:
                continue
            total += step
        finally:
            total += 1
print(total, log, lock.taken)
