# A reference more is not a cycle: a hundred lists hold one order, and counting frees them all.
import gc


class Order:
    def __del__(self):
        print("freed")


gc.disable()
gc.collect()
order = Order()
bills = [[order] for i in range(100)]
del order
print("still on the bills")
del bills
print("left for the collector:", gc.collect())
