# Sorting: by a key, by a method, in reverse, by several keys.
class Order:
    def __init__(self, number, customer):
        self.number = number
        self.customer = customer

    def total(self):
        return self.number * 7919 % 1009


orders = [Order(i, f"c{i * 31 % 97}") for i in range(40_000)]
by_total = sorted(orders, key=Order.total)
print(sum(order.number for order in by_total[:100]))
by_customer = sorted(orders, key=lambda order: (order.customer, -order.number))
print([order.number for order in by_customer[:5]])
words = [f"word{i * 7919 % 10007}" for i in range(40_000)]
words.sort(key=len, reverse=True)
print(words[0], words[-1])
words.sort(key=str.upper)
print(words[0], words[-1], max(orders, key=lambda order: order.total()).number)
