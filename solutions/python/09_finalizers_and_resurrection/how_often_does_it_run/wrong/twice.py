# Wrong: the second death runs no finalizer
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

times = 2  # change
ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
print(times == len(ran))
