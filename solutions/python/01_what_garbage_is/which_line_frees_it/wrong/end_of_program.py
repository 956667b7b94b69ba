# Wrong: the order is gone before the program ends
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
latest = tea
basket = [tea]
tea = None
del basket[0]
latest = "nothing"
frees = 11  # change
