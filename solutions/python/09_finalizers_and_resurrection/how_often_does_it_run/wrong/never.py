# Wrong: the first death runs it
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

times = 0 + 0  # change
ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
print(times == len(ran))
