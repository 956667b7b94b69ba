# A class statement makes a cycle of its own: dropped, a class waits for the collector.
import gc


def empty():
    class Order:
        pass


def with_a_method():
    class Order:
        def pack(self):
            return self


def with_an_attribute():
    class Order:
        price = 5


def with_an_instance():
    class Order:
        pass
    Order.example = Order()


def subclass():
    class Order:
        pass

    class Gift(Order):
        pass


gc.disable()
gc.collect()
for make in (empty, with_a_method, with_an_attribute, with_an_instance,
             subclass):
    make()
    print(make.__name__, gc.collect())
