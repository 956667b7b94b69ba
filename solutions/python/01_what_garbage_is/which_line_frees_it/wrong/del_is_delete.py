# Wrong: `del` takes a reference away; another is left
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
latest = tea
basket = [tea]
tea = None
del basket[0]
latest = "nothing"
frees = 9  # change
