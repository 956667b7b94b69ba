# Wrong: the lines that let go have to stay
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

times = 1  # change
ran, kept = [], []
tea = Order()
del tea
pass
print(times == len(ran))
