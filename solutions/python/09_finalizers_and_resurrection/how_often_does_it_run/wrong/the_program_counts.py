# Wrong: the number is to be said before the story, not counted after it
class Order:
    def __del__(self):
        ran.append("finalizer")
        kept.append(self)

times = 0  # change
ran, kept = [], []
tea = Order()
del tea
kept.clear()
kept.clear()
times = len(ran)
print(times == len(ran))
