# Wrong: one name and three elements make 4
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
orders = [tea] * 3
print(tea.name)
