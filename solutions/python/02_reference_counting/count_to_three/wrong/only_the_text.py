# Wrong: the list holds the name of the order, not the order
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
orders = [tea.name, tea.name]
print(tea.name)
