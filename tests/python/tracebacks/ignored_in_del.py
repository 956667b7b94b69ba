# An exception that is ignored comes without marks.
class Order:
    def __del__(self):
        self.table.free(
            self)
    def __repr__(self):
        return "an order"
class Quiet:
    def __call__(self, phase, info):
        raise RuntimeError("not now")
    def __repr__(self):
        return "a callback"
import gc
gc.callbacks.append(Quiet())
gc.collect()
gc.callbacks.clear()
