# Wrong: a weak reference is not counted
class Order:
    def __init__(self, name):
        self.name = name

tea = Order("tea")
import weakref; orders = [tea, weakref.ref(tea)]
print(tea.name)
