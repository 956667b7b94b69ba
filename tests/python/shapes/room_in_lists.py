# A list makes room ahead, by a rule; copies of something whose length is known take an even number.
import sys

size = sys.getsizeof([])
one_by_one = []
rooms = []
for number in range(20):
    one_by_one.append(number)
    rooms.append((sys.getsizeof(one_by_one) - size) // 8)
print("appended:", rooms)


def room(items):
    return (sys.getsizeof(items) - size) // 8


for n in (1, 2, 3, 5, 6, 9, 10):
    source = list(range(n))
    grown = []
    grown.extend(source)
    more = [0]
    more.extend(source)
    shrunk = list(range(20))
    while len(shrunk) > n:
        shrunk.pop()
    print(
        n,
        room([*source]), room(source.copy()), room(source[:]), room(source + []), room([0] * n),
        room([x for x in source]), room(sorted(source)), room(grown), room(more), room(shrunk),
        room(list(iter(source))), room(list(x for x in source)), room(list("x" * n)),
    )
print(room([1, 2, 3, 4, 5]), room([n, 2, 3, 4, 5]), room([]), room([1]))
one_by_one.clear()
print(room(one_by_one))
