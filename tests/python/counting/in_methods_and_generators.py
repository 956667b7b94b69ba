# self is one reference while a method runs; a generator holds its own as long as it waits.
import sys


class Order:
    def count(self):
        return sys.getrefcount(self)

    def count_twice(self):
        return self.count(), self.count()

    def steps(self):
        yield sys.getrefcount(self)
        yield sys.getrefcount(self)

    def __len__(self):
        return sys.getrefcount(self)

    def __enter__(self):
        return sys.getrefcount(self)

    def __exit__(self, kind, error, traceback):
        pass


order = Order()
print("outside:", sys.getrefcount(order))
print("method:", order.count())
print("on a temporary:", Order().count())
print("nested:", order.count_twice())
print("through the class:", Order.count(order))
steps = order.steps()
print("a generator waits:", sys.getrefcount(order))
print("a generator runs:", next(steps), next(steps))
print("finished:", next(steps, None), sys.getrefcount(order))
print("len:", len(order))
with order as count:
    print("__enter__:", count, "inside with:", sys.getrefcount(order))
print("outside:", sys.getrefcount(order))
