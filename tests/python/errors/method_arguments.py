# For methods self counts as an argument, and the message names the class.
class Shop:
    def __init__(self, name):
        self.name = name

    def sell(self, what, count=1):
        return what

    def forgot():
        return None

    @staticmethod
    def open(hour):
        return hour

    @classmethod
    def of(cls, name):
        return cls(name)


class Empty:
    pass


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


shop = Shop("tea")
attempt(lambda: Shop())
attempt(lambda: Shop("tea", 5))
attempt(lambda: Shop(title="tea"))
attempt(lambda: shop.sell())
attempt(lambda: shop.sell("tea", 1, 2))
attempt(lambda: shop.sell(who="me"))
attempt(lambda: shop.forgot())
attempt(lambda: shop.open())
attempt(lambda: shop.of())
attempt(lambda: Shop.sell("tea"))
attempt(lambda: Empty(1))
attempt(lambda: Empty(name=1))
attempt(lambda: object(1))
