# To show an error that nobody can catch, CPython reads the source: what it does so with is kept in free lists.
import gc


class Order:
    pass


class Loud:
    def __del__(self):
        raise ValueError("no")


def started(threshold):
    """How many collections of each generation a threshold brings, with a callback that raises."""
    n = [0, 0, 0]

    def callback(phase, info):
        if phase == "start":
            n[info["generation"]] += 1
        raise ValueError("no")

    gc.collect()
    gc.callbacks.append(callback)
    gc.set_threshold(threshold)
    kept = [Order() for _ in range(100)]
    kept = [[] for _ in range(100)]
    kept = [{} for _ in range(100)]
    kept = [(k,) for k in range(100)]
    kept = None
    gc.set_threshold(0)
    gc.callbacks.clear()
    return n


def counted():
    """What an error in a finalizer leaves in the count, the first time and the second."""
    gc.collect()
    gc.get_count()
    counts = [gc.get_count()[0]]
    for _ in range(2):
        Loud()
        counts.append(gc.get_count()[0])
    return counts


answers = [counted(), counted()]
answers += [started(threshold) for threshold in (1, 2, 3, 5, 10)]
for answer in answers:
    print(answer)
