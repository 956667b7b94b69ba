# Wrong: the first time it comes back
import gc

class Order:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        kept.append(self)

kept = []
gc.collect()
tea = Order("tea")
tea.self = tea
del tea
first = 1  # change
second = 0  # change
print(first == gc.collect())
kept.clear()
print(second == gc.collect())
