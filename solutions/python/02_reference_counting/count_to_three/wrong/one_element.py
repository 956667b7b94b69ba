# Wrong: one name and one element make 2
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
orders = [tea]
print(tea.name)
