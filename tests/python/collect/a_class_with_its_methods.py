# What a class is made of: static and class methods bring a dict each, properties do not.
import gc

gc.disable()


def plain():
    class Order:
        def method(self):
            pass


def static():
    class Order:
        @staticmethod
        def method():
            pass


def of_class():
    class Order:
        @classmethod
        def method(cls):
            pass


def computed():
    class Order:
        @property
        def total(self):
            pass


def derived():
    class Order:
        pass

    class Rush(Order):
        pass


for make in (plain, static, of_class, computed, derived):
    make()
    gc.collect()
    make()
    print(make.__name__, gc.collect())


class Order:
    @classmethod
    def empty(cls):
        "An order of nothing."


method = Order.__dict__["empty"]
print(sorted(method.__dict__.items()), method.__name__, method.__wrapped__ is method.__func__)
