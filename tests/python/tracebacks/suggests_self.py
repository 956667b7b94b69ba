# A name that is an attribute of `self`.
class Order:
    price = 1

    def total(self):
        return price


Order().total()
