# Wrong: the second `clear` has nothing to let go of
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

times = 3  # change
ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
print(times == len(ran))
