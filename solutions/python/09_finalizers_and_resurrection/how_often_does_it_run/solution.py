class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
times = 1
print(times == len(ran))
