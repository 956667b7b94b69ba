# Wrong: equal content is another object
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
orders = [tea, Order("tea")]
print(tea.name)
