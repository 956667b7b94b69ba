# Four searches for trash, judged by every heap of up to three orders: three are wrong.
from itertools import product


def subtract(counts, refers):
    left = list(counts)
    for others in refers:
        for other in others:
            left[other] -= 1
    return [order for order, n in enumerate(left) if n > 0]


def follow(needed, refers):
    for order in needed:  # the list grows while we walk along it
        needed += [o for o in refers[order] if o not in needed]
    return needed


def by_counts_alone(counts, refers):
    return [order for order, n in enumerate(counts) if n > 0]


def zero_is_a_verdict(counts, refers):
    return subtract(counts, refers)


def one_step_further(counts, refers):
    needed = subtract(counts, refers)
    return needed + [o for order in needed for o in refers[order]]


def all_the_way(counts, refers):
    return follow(subtract(counts, refers), refers)


def heaps():
    for size in 1, 2, 3:
        ways = [()] + [(order,) for order in range(size)]
        for refers in product(ways, repeat=size):
            for named in product((0, 1), repeat=size):
                yield named, refers


def first_mistake(search):
    for named, refers in heaps():
        counts = list(named)
        for others in refers:
            for other in others:
                counts[other] += 1
        names = [order for order, n in enumerate(named) if n]
        wrong = set(search(counts, refers)) ^ set(follow(names[:], refers))
        if wrong:
            arrows = [f"{a}->{b}" for a, others in enumerate(refers) for b in others]
            return f"wrong about {min(wrong)}: named {names}, {' '.join(arrows)}"
    return "right"


for search in by_counts_alone, zero_is_a_verdict, one_step_further, all_the_way:
    print(search.__name__, "is", first_mistake(search))
print("heaps tried:", len(list(heaps())))
