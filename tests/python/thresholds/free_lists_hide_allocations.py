# A list made by [] may come from a free list, which isn't counted; instances and list() always count.
import gc


class Order:
    pass


def display():
    return []


def growth(make):
    start = gc.get_count()[0]
    kept = make()
    return gc.get_count()[0] - start


gc.disable()
gc.collect()
gc.get_count()
after_collect = growth(display), growth(display)
lists = [[], [], []]
lists.clear()
after_dropping = growth(display), growth(list)
orders = [Order(), Order(), Order()]
orders.clear()
instances = growth(Order), growth(Order)
gc.collect()
gc.get_count()
after_another = growth(display)
print("[] after a full collection:", after_collect)
print("[] and list() after lists were freed:", after_dropping)
print("instances after instances were freed:", instances)
print("[] after another full collection:", after_another)
