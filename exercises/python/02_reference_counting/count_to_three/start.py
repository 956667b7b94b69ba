class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
# your line
print(tea.name)
