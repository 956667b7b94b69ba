# Two hundred heaps at random: the collector leaves exactly what can be reached from a name.
import gc
import weakref


class Order:
    def __init__(self, number):
        self.number = number
        self.goes_with = []


state = 1


def roll():
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 65536 % 6


def reached_from(order, found):
    if order.number not in found:
        found.add(order.number)
        for other in order.goes_with:
            reached_from(other, found)


def agree():
    orders = [Order(number) for number in range(6)]
    for reference in range(8):
        orders[roll()].goes_with.append(orders[roll()])
    watched = [weakref.ref(order) for order in orders]
    named = orders[roll()]
    orders = None
    expected = set()
    reached_from(named, expected)
    gc.collect()
    return expected == {n for n in range(6) if watched[n]() is not None}


gc.disable()
print("agreed:", sum(agree() for heap in range(200)), "of 200")
