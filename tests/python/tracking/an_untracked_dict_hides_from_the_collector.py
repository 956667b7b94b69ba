# An untracked dict is in no list: neither get_objects nor get_referrers show it.
import gc

gc.disable()
gc.collect()


def is_listed(thing):
    return any(o is thing for o in gc.get_objects())


price = 10 ** 20
prices = {"tea": price}
print(is_listed(prices), any(r is prices for r in gc.get_referrers(price)))
prices["cup"] = []
print(is_listed(prices), any(r is prices for r in gc.get_referrers(price)))
pair = (price, 1)
print(is_listed(pair), any(r is pair for r in gc.get_referrers(price)))
gc.collect()
print(is_listed(pair), any(r is pair for r in gc.get_referrers(price)))
