# Wrong: what comes back is not counted
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
second = 1  # change
print(first == gc.collect())
kept.clear()
print(second == gc.collect())
