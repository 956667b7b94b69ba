# None of these functions sets out to make a cycle.
import gc


class Order:
    def __init__(self):
        self.when_ready = self.announce

    def announce(self):
        return "ready"


def a_method_kept_on_its_object():
    Order()


def an_inner_function_that_calls_itself():
    def countdown(n):
        if n > 0:
            countdown(n - 1)
    countdown(3)


def an_exception_kept_in_a_variable():
    try:
        raise ValueError
    except ValueError as error:
        problem = error


def a_class_made_in_a_function():
    class Receipt:
        pass


gc.disable()
gc.collect()
for make in (a_method_kept_on_its_object,
             an_inner_function_that_calls_itself,
             an_exception_kept_in_a_variable,
             a_class_made_in_a_function):
    make()
    print(make.__name__, gc.collect())
