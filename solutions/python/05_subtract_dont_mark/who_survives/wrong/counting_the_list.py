# Wrong: the list is not an order
class Order:
    def __init__(self, name):
        self.name = name

import gc

tea = Order("tea")
cup = Order("cup")
pot = Order("pot")
jug = Order("jug")
tea.next = cup
cup.next = tea
pot.next = tea
jug.next = jug
basket = [pot]
del tea, cup, pot, jug
gc.collect()
survive = 5  # change
