# An attribute that is nearly one that the object has; hidden ones are not suggested.
class Order:
    def __init__(self):
        self.customer = "Ada"
        self._custmer = "hidden"


try:
    Order().zzzz
except AttributeError as error:
    print(error)
Order().custmer
