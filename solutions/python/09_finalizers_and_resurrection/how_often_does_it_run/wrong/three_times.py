# Wrong: the second `clear` has nothing to let go of
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
times = 3  # change
print(times == len(ran))
