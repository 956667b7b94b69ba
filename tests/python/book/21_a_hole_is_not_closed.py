# Freeing every other object leaves its neighbors where they are.
import gc


class Order:
    def __init__(self, number):
        self.number = number


orders = [Order(number) for number in range(1000)]
place = {order.number: id(order) for order in orders}
orders = [order for order in orders if order.number % 2]
gc.collect()
print("left:", len(orders))
print("where they were:", all(place[o.number] == id(o) for o in orders))
