# Wrong: the lines that let go have to stay
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

ran, kept = [], []
tea = Order()
del tea
pass
times = 1  # change
print(times == len(ran))
