# Numbers that look as if they came by chance, the same in every run.
_state = 12345


def random():
    global _state
    _state = (_state * 1103515245 + 12345) % 2147483648
    return _state / 2147483648


def randint(a, b):
    return a + int(random() * (b - a + 1))


def randrange(start, stop=None):
    if stop is None:
        start, stop = 0, start
    return randint(start, stop - 1)


def choice(sequence):
    return sequence[randrange(len(sequence))]


def shuffle(x):
    for i in range(len(x) - 1, 0, -1):
        j = randint(0, i)
        x[i], x[j] = x[j], x[i]
