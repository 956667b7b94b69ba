# A cycle with a __del__: kept forever before Python 3.4, collected since.
import gc


class Order(object):
    def __del__(self):
        pass


gc.disable()
gc.collect()
tea = Order()
tea.me = tea
del tea
gc.collect()
left = [thing for thing in gc.get_objects() if isinstance(thing, Order)]
print("left after a full collection: %d, in gc.garbage: %d" % (len(left), len(gc.garbage)))
