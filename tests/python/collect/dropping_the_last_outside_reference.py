# Every kind of outside reference keeps a cycle: names, items, cells, defaults, attributes.
import gc


class Order:
    def __init__(self):
        self.me = self


def in_a_closure():
    order = Order()
    return lambda: order


def in_a_default():
    def get(order=Order()):
        return order
    return get


def in_a_generator():
    def wait(order):
        yield order
    waiting = wait(Order())
    next(waiting)
    return waiting


class Shelf:
    pass


def in_an_attribute():
    shelf = Shelf()
    shelf.order = Order()
    return shelf


def in_a_bound_method():
    return Order().__init__


gc.disable()
gc.collect()
for keep in (in_a_closure, in_a_default, in_a_generator, in_an_attribute,
             in_a_bound_method, lambda: [Order()], lambda: {"order": Order()}):
    kept = keep()
    held = gc.collect()
    kept = None
    print(keep.__name__, held, gc.collect())
