# Wrong: this line makes the order
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
latest = tea
basket = [tea]
tea = None
del basket[0]
latest = "nothing"
frees = 5  # change
