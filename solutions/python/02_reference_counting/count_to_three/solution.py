class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
orders = [tea, tea]
print(tea.name)
