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
first = 9  # change
second = 9  # change
print(first == gc.collect())
kept.clear()
print(second == gc.collect())
