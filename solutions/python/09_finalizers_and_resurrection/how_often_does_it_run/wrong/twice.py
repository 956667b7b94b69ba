# Wrong: the second death runs no finalizer
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
times = 2  # change
print(times == len(ran))
