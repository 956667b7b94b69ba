# A function without a body, and nothing after it.
class Order:
    def free(self):
