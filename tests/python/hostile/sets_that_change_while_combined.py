# A comparison changes a set in the middle of `-`, `^` and `&`: what is there then is what counts.
def act(number):
    if number == 0:
        cups.clear()
    elif number == 1:
        cups.add(9)
    elif number == 2:
        cups.update(range(40))
    elif cups:
        cups.pop()


for operation in (
    lambda a, b: a - b, lambda a, b: a ^ b, lambda a, b: a & b, lambda a, b: b - a, lambda a, b: b ^ a,
    lambda a, b: a.symmetric_difference(list(b)), lambda a, b: a.difference(b), lambda a, b: a | b,
):
    for number in range(4):

        class Key:
            def __hash__(self):
                return 1

            def __eq__(self, other):
                act(number)
                return False

        cups = {1, 2}
        try:
            print(len(operation(cups, {Key()})), len(cups), end="; ")
        except RuntimeError as e:
            print(e, end="; ")
    print()
