# Wrong: the finalizer has to stay
class Order:
    def __del__(self):
        ran.append("finalizer")

ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
times = 1  # change
print(times == len(ran))
