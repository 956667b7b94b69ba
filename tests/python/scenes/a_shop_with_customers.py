# Customers know their orders and orders their customers: closing an account leaves cycles.
import gc


class Customer:
    def __init__(self, name):
        self.name = name
        self.orders = []

    def order(self, what, price):
        order = Order(self, what, price)
        self.orders.append(order)
        return order

    def total(self):
        return sum(order.price for order in self.orders)


class Order:
    count = 0

    def __init__(self, customer, what, price):
        self.customer = customer
        self.what = what
        self.price = price
        Order.count += 1


class Shop:
    def __init__(self):
        self.customers = {}

    def customer(self, name):
        if name not in self.customers:
            self.customers[name] = Customer(name)
        return self.customers[name]

    def close_account(self, name):
        customer = self.customers.pop(name)
        return f"{customer.name} spent {customer.total():.2f} on {len(customer.orders)} orders"


gc.disable()
gc.collect()
shop = Shop()
for name, what, price in [("Ada", "tea", 3.5), ("Bob", "cup", 5), ("Ada", "pot", 12.25), ("Eve", "tea", 3.5)]:
    shop.customer(name).order(what, price)
print(shop.close_account("Ada"))
print("left by Ada:", gc.collect())
order = shop.customer("Bob").orders[0]
print(shop.close_account("Bob"), "|", gc.collect(), order.customer.name)
del order
print("left by Bob:", gc.collect(), "| orders ever:", Order.count)
