# Two ways into a generation without surviving: thawed, into 2; tracked again, into 0.
import gc


class Order:
    pass


def generation_of(thing):
    for generation in range(3):
        if any(one is thing for one in gc.get_objects(generation)):
            return generation


gc.disable()
gc.collect()
order = Order()
print("made:", generation_of(order))
gc.freeze()
gc.unfreeze()
print("thawed:", generation_of(order))

prices = {"tea": []}
gc.collect()
print("survived:", generation_of(prices))
prices["tea"] = 3
gc.collect()
print("atoms only:", generation_of(prices))
prices["cake"] = []
print("tracked again:", generation_of(prices))
