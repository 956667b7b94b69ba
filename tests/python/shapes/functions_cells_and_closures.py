# A function that knows itself is a function, a cell and the tuple between them.
import gc


class Order:
    def __init__(self):
        self.call = None


def recursive():
    def again():
        return again


def through_an_instance():
    order = Order()

    def call():
        return order

    order.call = call


def mutual():
    def ping():
        return pong

    def pong():
        return ping


def lambda_with_default():
    order = Order()
    order.call = lambda keep=order: keep


def no_cycle():
    def plain():
        return None
    return plain


gc.disable()
gc.collect()
for make in (recursive, through_an_instance, mutual, lambda_with_default,
             no_cycle):
    make()
    print(make.__name__, gc.collect())
