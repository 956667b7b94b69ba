# Closures show up as cells, defaults as tuples, instances hold their class.
import gc


class Order:
    pass


def kinds(thing):
    return sorted(type(r).__name__ for r in gc.get_referrers(thing)
                  if r is not globals())


def closure_over(order):
    def get():
        return order
    return get


gc.disable()
gc.collect()
tea = Order()
print("alone:", kinds(tea))
get = closure_over(tea)
print("in a closure:", kinds(tea))
get = None
def sell(order=tea):
    return order
print("a default:", kinds(tea))
sell = None
method = tea.__init__
gc.collect()
print("its class, among others:", tea in gc.get_referrers(Order))
