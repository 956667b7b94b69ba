class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

times = 1
ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
print(times == len(ran))
