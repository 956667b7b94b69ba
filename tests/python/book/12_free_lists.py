# A list that takes over a dead list's place isn't counted; an instance always is.
import gc


class Order:
    pass


gc.disable()
gc.collect()
shelf = [[] for number in range(50)]
shelf.clear()  # fifty dead lists, kept for the next ones
gc.get_count()
start = gc.get_count()[0]
a, b, c = [], [], []
lists = gc.get_count()[0] - start
tea, cup, cake = Order(), Order(), Order()
orders = gc.get_count()[0] - start - lists
print("three lists made, and the number is up by", lists)
print("three orders made, and the number is up by", orders)
