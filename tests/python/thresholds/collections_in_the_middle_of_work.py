# A collection may run in the middle of a comprehension, a sort or a generator: nothing is lost.
import gc


class Order:
    def __init__(self, number):
        self.number = number
        self.me = self


def orders(n):
    for i in range(n):
        yield Order(i)


def depth(n):
    order = Order(n)
    return 0 if n == 0 else depth(n - 1) + order.number


gc.disable()
gc.collect()
gc.freeze()
gc.collect()
runs = []
gc.callbacks.append(lambda phase, info: runs.append(phase) if phase == "stop" else None)
gc.set_threshold(7)
gc.enable()
made = [Order(i) for i in range(100)]
print("comprehension:", sum(o.number for o in made), len(runs) > 5)
by_number = {o.number: o for o in orders(100)}
print("dict:", sum(by_number), by_number[99].me.number)
made = sorted(orders(100), key=lambda o: -Order(o.number).number)
print("sort:", [o.number for o in made[:5]])
print("recursion:", depth(50))
print("generator:", sum(o.me.number for o in orders(1000)))
made = by_number = o = None
gc.disable()
gc.callbacks.clear()
print("runs:", len(runs) > 100)
