# get_referrers finds each tracked container that holds an object, once.
import gc


class Order:
    def __init__(self):
        self.gift = None


def holders(thing, kind):
    return len([r for r in gc.get_referrers(thing) if type(r) is kind])


def main():
    tea = Order()
    one = [tea]
    twice = [tea, tea]
    pair = (tea, 1)
    prices = {"tea": tea}
    keys = {tea: 5}
    wished = {tea}
    box = Order()
    box.gift = tea
    for kind in (list, tuple, dict, set, Order):
        print(kind.__name__, holders(tea, kind))
    twice.clear()
    box.gift = None
    prices["tea"] = None
    for kind in (list, tuple, dict, set, Order):
        print(kind.__name__, holders(tea, kind))


gc.disable()
gc.collect()
main()
