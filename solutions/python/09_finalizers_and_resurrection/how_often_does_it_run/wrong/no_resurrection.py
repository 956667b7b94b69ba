# Wrong: the finalizer has to stay
class Order:
    def __del__(self):
        ran.append("finalizer")

times = 1  # change
ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
print(times == len(ran))
